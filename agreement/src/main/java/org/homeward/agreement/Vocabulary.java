package org.homeward.agreement;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;

/** The typed vocabulary of conditions as CEL knows it: a variable for each field and three functions, nothing else. */
final class Vocabulary {

    private Vocabulary() {}

    static CelCompiler compiler(int lengthMax, int depthMax) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(CelOptions.current()
                        .maxExpressionCodePointSize(lengthMax)
                        .maxParseRecursionDepth(depthMax)
                        .maxParseErrorRecoveryLimit(4)
                        .build())
                .setResultType(SimpleType.BOOL)
                .addFunctionDeclarations(
                        CelFunctionDecl.newFunctionDeclaration(
                                "date",
                                CelOverloadDecl.newGlobalOverload(
                                        "date_string", SimpleType.TIMESTAMP, SimpleType.STRING)),
                        CelFunctionDecl.newFunctionDeclaration(
                                "category",
                                CelOverloadDecl.newGlobalOverload(
                                        "category_string", SimpleType.BOOL, SimpleType.STRING)),
                        CelFunctionDecl.newFunctionDeclaration(
                                "under",
                                CelOverloadDecl.newMemberOverload(
                                        "list_under_string",
                                        SimpleType.BOOL,
                                        ListType.create(SimpleType.STRING),
                                        SimpleType.STRING)));
        for (Field field : Field.values()) {
            builder.addVar(field.key(), type(field));
        }
        return builder.build();
    }

    private static CelType type(Field field) {
        return switch (field.kind()) {
            case WORD -> SimpleType.STRING;
            case FLAG -> SimpleType.BOOL;
            case NUMBER -> SimpleType.INT;
            case DAY -> SimpleType.TIMESTAMP;
            case CODES -> ListType.create(SimpleType.STRING);
        };
    }
}
