package org.homeward.agreement;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Compiles conditions: CEL parses and type-checks them, and what remains must be comparisons of one field with constants,
 * joined by and, or, not.
 *
 * <p>That subset is what makes "cannot tell" provable: the values of each field fall into finitely many regions that no
 * condition can tell apart, so every completion of incomplete evidence can be tried. It also bounds the cost.
 */
final class ConditionCompiler {

    /** The longest category on record needs 300. */
    static final int LENGTH_MAX = 2_000;

    static final int ATOMS_MAX = 64;
    static final int DEPTH_MAX = 32;

    /** Parts of one condition, with all that it cites. */
    private static final int SIZE_MAX = 256;

    private final Vocabulary vocabulary;
    private final Function<String, Optional<Condition>> categories;
    private final CelAbstractSyntaxTree tree;
    private int size;

    private ConditionCompiler(
            CelAbstractSyntaxTree tree, Vocabulary vocabulary, Function<String, Optional<Condition>> categories) {
        this.tree = tree;
        this.vocabulary = vocabulary;
        this.categories = categories;
    }

    /** What came of compiling. */
    sealed interface Compiled {
        record Ready(Condition condition) implements Compiled {}

        /** It could not be; {@code offset} is the place in the text, counted in characters from 0. */
        record Refused(FaultCode code, int offset, Map<String, String> facts) implements Compiled {}
    }

    /** Compiles {@code text}; {@code categories} answers what {@code category('id')} stands for. */
    static Compiled compile(String text, Vocabulary vocabulary, Function<String, Optional<Condition>> categories) {
        if (text.length() > LENGTH_MAX) {
            return new Compiled.Refused(FaultCode.CONDITION_TOO_COMPLEX, 0, Map.of("limit", "" + LENGTH_MAX));
        }
        int comment = comment(text);
        if (comment >= 0) {
            return new Compiled.Refused(FaultCode.CONDITION_COMMENT, comment, Map.of());
        }
        CelValidationResult result = vocabulary.compiler().compile(text);
        if (result.hasError()) {
            CelIssue issue = result.getErrors().get(0);
            int line = Math.max(issue.getSourceLocation().getLine(), 1);
            int offset = offsetOfLine(text, line)
                    + Math.max(issue.getSourceLocation().getColumn(), 0);
            return new Compiled.Refused(
                    FaultCode.CONDITION_NOT_READABLE, offset, Map.of("detail", detail(issue.getMessage())));
        }
        try {
            CelAbstractSyntaxTree tree = result.getAst();
            Condition condition = new ConditionCompiler(tree, vocabulary, categories).condition(tree.getExpr(), 0);
            if (condition.atoms().limit(ATOMS_MAX + 1L).count() > ATOMS_MAX) {
                return new Compiled.Refused(FaultCode.CONDITION_TOO_COMPLEX, 0, Map.of("limit", "" + ATOMS_MAX));
            }
            return new Compiled.Ready(condition.simplified());
        } catch (CelValidationException shownAbove) {
            throw new IllegalStateException(shownAbove);
        } catch (Beyond beyond) {
            return beyond.refused;
        }
    }

    /**
     * Where a comment of CEL begins; -1 where there is none. YAML folds lines into one, and a comment would then hide
     * the rest of the condition from the machine, but not from who reads it.
     */
    private static int comment(String text) {
        int quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (quote != 0) {
                i += each == '\\' ? 1 : 0;
                quote = each == quote ? 0 : quote;
            } else if (each == '\'' || each == '"') {
                quote = each;
            } else if (text.startsWith("//", i)) {
                return i;
            }
        }
        return -1;
    }

    private static String detail(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.length() > 160 ? line.substring(0, 160) : line;
    }

    private static int offsetOfLine(String text, int line) {
        int offset = 0;
        for (int i = 1; i < line; i++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        return offset;
    }

    /** Carries a refusal out of the recursion; it never leaves this class. */
    private static final class Beyond extends RuntimeException {
        private final transient Compiled.Refused refused;

        Beyond(Compiled.Refused refused) {
            super(null, null, false, false);
            this.refused = refused;
        }
    }

    private Beyond beyond(CelExpr expr, FaultCode code, Map<String, String> facts) {
        int offset = tree.getSource().getPositionsMap().getOrDefault(expr.id(), 0);
        return new Beyond(new Compiled.Refused(code, offset, facts));
    }

    private Beyond beyond(CelExpr expr) {
        return beyond(expr, FaultCode.CONDITION_BEYOND_VOCABULARY, Map.of("nearest", ""));
    }

    private Condition condition(CelExpr expr, int depth) {
        grow(expr, 1);
        if (depth > DEPTH_MAX) {
            throw beyond(expr, FaultCode.CONDITION_TOO_COMPLEX, Map.of("limit", "" + DEPTH_MAX));
        }
        return switch (expr.getKind()) {
            case CONSTANT -> new Condition.Constant(expr.constant().booleanValue());
            case IDENT -> new Condition.Single(Atom.of(field(expr), Atom.Operator.EQUAL, "true"));
            case CALL -> call(expr, depth);
            default -> throw beyond(expr);
        };
    }

    private Condition call(CelExpr expr, int depth) {
        List<CelExpr> args = expr.call().args();
        return switch (expr.call().function()) {
            case "_&&_" ->
                new Condition.All(List.of(condition(args.get(0), depth + 1), condition(args.get(1), depth + 1)));
            case "_||_" ->
                new Condition.Any(List.of(condition(args.get(0), depth + 1), condition(args.get(1), depth + 1)));
            case "!_" -> condition(args.get(0), depth + 1).negated();
            case "category" -> category(args.get(0));
            case "_==_" -> comparison(expr, Atom.Operator.EQUAL);
            case "_!=_" -> comparison(expr, Atom.Operator.NOT_EQUAL);
            case "_<_" -> comparison(expr, Atom.Operator.LESS);
            case "_<=_" -> comparison(expr, Atom.Operator.AT_MOST);
            case "_>_" -> comparison(expr, Atom.Operator.MORE);
            case "_>=_" -> comparison(expr, Atom.Operator.AT_LEAST);
            case "@in" -> membership(args.get(0), args.get(1));
            case "startsWith" -> prefix(expr, Field.Kind.WORD);
            case "under" -> prefix(expr, Field.Kind.CODES);
            default -> throw beyond(expr);
        };
    }

    /** Categories that cite one another many times over would else grow without measure. */
    private void grow(CelExpr expr, int by) {
        size += by;
        if (size > SIZE_MAX) {
            throw beyond(expr, FaultCode.CONDITION_TOO_COMPLEX, Map.of("limit", "" + SIZE_MAX));
        }
    }

    private Condition category(CelExpr id) {
        String named = string(id);
        Condition cited = categories
                .apply(named)
                .orElseThrow(() -> beyond(id, FaultCode.UNKNOWN_REFERENCE, Map.of("id", named, "nearest", "")));
        grow(id, cited.size());
        return cited;
    }

    private Condition comparison(CelExpr expr, Atom.Operator operator) {
        CelExpr left = expr.call().args().get(0);
        CelExpr right = expr.call().args().get(1);
        boolean fieldFirst =
                left.getKind() == CelExpr.ExprKind.Kind.IDENT && figure(left).isEmpty();
        Field field = field(fieldFirst ? left : right);
        CelExpr constant = fieldFirst ? right : left;
        Atom.Operator oriented = fieldFirst ? operator : operator.mirrored();
        return new Condition.Single(
                switch (field.kind()) {
                    case NUMBER -> new Atom(field, oriented, List.of(), integer(constant));
                    case DAY -> new Atom(field, oriented, List.of(), day(constant));
                    case WORD, FLAG -> words(expr, field, oriented, constant);
                    case CODES -> throw beyond(expr);
                });
    }

    private Atom words(CelExpr expr, Field field, Atom.Operator operator, CelExpr constant) {
        if (operator != Atom.Operator.EQUAL && operator != Atom.Operator.NOT_EQUAL) {
            throw beyond(expr);
        }
        if (field.kind() == Field.Kind.FLAG) {
            if (constant.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
                throw beyond(constant);
            }
            return Atom.of(field, operator, Boolean.toString(constant.constant().booleanValue()));
        }
        return Atom.of(field, operator, checkedWord(field, constant));
    }

    private Condition membership(CelExpr item, CelExpr list) {
        if (list.getKind() == CelExpr.ExprKind.Kind.IDENT) {
            Field field = field(list);
            return Condition.of(field, Atom.Operator.INCLUDES, checkedCode(item, false));
        }
        if (list.getKind() != CelExpr.ExprKind.Kind.LIST || item.getKind() != CelExpr.ExprKind.Kind.IDENT) {
            throw beyond(list);
        }
        Field field = field(item);
        if (field.kind() == Field.Kind.NUMBER) {
            return new Condition.Any(list.list().elements().stream()
                    .map(element -> (Condition)
                            new Condition.Single(new Atom(field, Atom.Operator.EQUAL, List.of(), integer(element))))
                    .toList());
        }
        if (field.kind() != Field.Kind.WORD) {
            throw beyond(item);
        }
        List<String> words = list.list().elements().stream()
                .map(element -> checkedWord(field, element))
                .toList();
        return new Condition.Single(new Atom(field, Atom.Operator.ONE_OF, words, 0));
    }

    private Condition prefix(CelExpr expr, Field.Kind kind) {
        Field field = field(expr.call().target().orElseThrow(() -> beyond(expr)));
        if (field.kind() != kind) {
            throw beyond(expr);
        }
        CelExpr argument = expr.call().args().get(0);
        String wanted = kind == Field.Kind.CODES ? checkedCode(argument, true) : string(argument);
        return Condition.of(field, Atom.Operator.BEGINS_WITH, wanted);
    }

    private String checkedWord(Field field, CelExpr constant) {
        String word = string(constant);
        if (!field.words().isEmpty() && !field.words().contains(word)) {
            throw beyond(
                    constant,
                    FaultCode.CONDITION_BEYOND_VOCABULARY,
                    Map.of("nearest", Nearest.of(word, field.words()).orElse("")));
        }
        return field == Field.RANK ? word.toLowerCase(java.util.Locale.ROOT) : word;
    }

    private String checkedCode(CelExpr constant, boolean asPrefix) {
        String code = string(constant);
        boolean known =
                asPrefix ? AnnexOne.codes().stream().anyMatch(each -> each.startsWith(code)) : AnnexOne.isCode(code);
        if (!known) {
            throw beyond(
                    constant,
                    FaultCode.CONDITION_BEYOND_VOCABULARY,
                    Map.of("nearest", Nearest.of(code, AnnexOne.codes()).orElse("")));
        }
        return code;
    }

    private Field field(CelExpr expr) {
        if (expr.getKind() != CelExpr.ExprKind.Kind.IDENT) {
            throw beyond(expr);
        }
        return Field.named(expr.ident().name()).orElseThrow(() -> beyond(expr));
    }

    private String string(CelExpr expr) {
        if (expr.getKind() != CelExpr.ExprKind.Kind.CONSTANT
                || expr.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
            throw beyond(expr);
        }
        String text = Normalizer.normalize(expr.constant().stringValue(), Normalizer.Form.NFC);
        Characters.firstForbidden(text).ifPresent(name -> {
            throw beyond(expr, FaultCode.FORBIDDEN_CHARACTER, Map.of("character", name));
        });
        Characters.firstMixedWord(text).ifPresent(word -> {
            throw beyond(expr, FaultCode.MIXED_SCRIPTS, Map.of("word", word));
        });
        return text;
    }

    /** The agreed figure that {@code expr} names, if it names one. */
    private Optional<AgreedFigure> figure(CelExpr expr) {
        return expr.getKind() == CelExpr.ExprKind.Kind.IDENT
                ? Optional.ofNullable(vocabulary.figures().get(expr.ident().name()))
                : Optional.empty();
    }

    private long integer(CelExpr expr) {
        if (figure(expr).orElse(null) instanceof AgreedFigure.WholeNumber number) {
            return number.value();
        }
        if (expr.getKind() != CelExpr.ExprKind.Kind.CONSTANT
                || expr.constant().getKind() != CelConstant.Kind.INT64_VALUE
                || expr.constant().int64Value() > Section.NUMBER_MAX
                || expr.constant().int64Value() < -Section.NUMBER_MAX) {
            throw beyond(expr);
        }
        return expr.constant().int64Value();
    }

    private long day(CelExpr expr) {
        if (figure(expr).orElse(null) instanceof AgreedFigure.Day day) {
            return day.value().toEpochDay();
        }
        if (expr.getKind() != CelExpr.ExprKind.Kind.CALL
                || !expr.call().function().equals("date")) {
            throw beyond(expr);
        }
        try {
            String day = string(expr.call().args().get(0));
            // LocalDate also reads years of nine digits and a sign, with which nothing can be counted.
            if (day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(day).toEpochDay();
            }
            throw beyond(expr, FaultCode.NOT_A_DATE, Map.of());
        } catch (DateTimeException notInTheCalendar) {
            throw beyond(expr, FaultCode.NOT_A_DATE, Map.of());
        }
    }
}
