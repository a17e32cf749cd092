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
import java.util.Map;

/**
 * The typed vocabulary of conditions as CEL knows it: a variable for each field, a constant for each agreed figure and three
 * functions, nothing else.
 *
 * @param figures the agreed figures by name
 * @param compiler what parses and type-checks conditions in this vocabulary
 */
record Vocabulary(Map<String, AgreedFigure> figures, CelCompiler compiler) {

    /** Agreements without figures share one. */
    private static final Vocabulary PLAIN = new Vocabulary(Map.of(), builder().build());

    static Vocabulary with(Map<String, AgreedFigure> figures) {
        if (figures.isEmpty()) {
            return PLAIN;
        }
        CelCompilerBuilder builder = builder();
        figures.forEach((name, figure) -> builder.addVar(
                name,
                switch (figure) {
                    case AgreedFigure.WholeNumber number -> SimpleType.INT;
                    case AgreedFigure.Day day -> SimpleType.TIMESTAMP;
                }));
        return new Vocabulary(figures, builder.build());
    }

    private static CelCompilerBuilder builder() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(CelOptions.current()
                        .maxExpressionCodePointSize(ConditionCompiler.LENGTH_MAX)
                        .maxParseRecursionDepth(ConditionCompiler.DEPTH_MAX)
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
        return builder;
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
