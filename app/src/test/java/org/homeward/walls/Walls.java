package org.homeward.walls;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The rules of {@code ARCHITECTURE.md} that a machine can hold, by the name they have there. */
enum Walls {

    /** What an exchange is must not depend on how it is stored, shown or wired. */
    DOMAIN_IS_PURE(classes()
            .that(domain())
            .should(dependOnlyOn(
                    "the JDK, the libraries, the kernel and its own part",
                    (from, to) -> inPackages(
                                    to,
                                    "java.lang",
                                    "java.util",
                                    "java.time",
                                    "java.math",
                                    "java.text",
                                    "java.nio.charset",
                                    "java.security",
                                    "org.jspecify",
                                    "org.homeward.linkage",
                                    "org.homeward.agreement",
                                    "org.homeward.planning",
                                    "org.homeward.ledger",
                                    "org.homeward.app.kernel",
                                    "com.ibm.icu")
                            || part(to).equals(part(from))))),

    /** A value that changes under a reader cannot be held against another. */
    DOMAIN_IS_IMMUTABLE(noFields()
            .that()
            .areDeclaredInClassesThat(domain())
            .and()
            .areNotStatic()
            .should()
            .notBeFinal()),

    /** Clock, ids and randomness are handed in, so that an exchange can be replayed. */
    NOTHING_READS_CLOCK_OR_CHANCE(noClasses()
            .that(domainOrLibrary())
            .should()
            .callMethodWhere(describe("reads the clock or draws by chance", Walls::clockOrChance))
            .orShould()
            .callConstructorWhere(describe(
                    "makes an unseeded source of chance",
                    call -> call.getTargetOwner().isEquivalentTo(Random.class)
                            && call.getTarget().getRawParameterTypes().isEmpty()))),

    /** A library is handed streams; it opens no file, no socket and no database. */
    LIBRARIES_DO_NO_IO(noClasses()
            .that(library())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "java.sql..", "javax.sql..", "org.springframework..")
            .orShould()
            .callMethodWhere(describe(
                    "opens a file",
                    call -> call.getTargetOwner().getName().equals("java.nio.file.Files")
                            || call.getTargetOwner().getName().equals("java.net.Socket")))),

    /** Each library lives on what {@code ARCHITECTURE.md} grants it. */
    LIBRARIES_KNOW_NO_ROOM_ABOVE(classes()
            .that(library())
            .should(dependOnlyOn("its own module, and the agreement where it plans", (from, to) -> {
                String room = room(to);
                return room.isEmpty()
                        || room.equals(room(from))
                        || (room(from).equals("planning") && room.equals("agreement"));
            }))),

    /** One wall keeps SQL in few places: a part's store, the log of acts and the database itself. */
    SQL_STAYS_IN_STORES(noClasses()
            .that()
            .resideInAPackage("org.homeward..")
            .and(not(resideInAnyPackage("org.homeward.app.database..", "org.homeward.app.acts..", "..store..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")),

    /** What a program prints is decided on its edge. */
    ONLY_THE_COMMAND_LINE_PRINTS(noClasses()
            .that()
            .resideInAPackage("org.homeward..")
            .and(not(resideInAnyPackage("org.homeward.app.command..", "org.homeward.benchmarks..")))
            .should()
            .callMethodWhere(describe(
                    "prints",
                    call -> call.getTargetOwner().isEquivalentTo(PrintStream.class)
                            && call.getTarget().getName().startsWith("print")))),

    /** A name says what a thing is; these say nothing. */
    NAMES_SAY_SOMETHING(noClasses()
            .that()
            .resideInAPackage("org.homeward..")
            .should(be(describe(
                    "named by a word that says nothing",
                    (JavaClass each) -> each.getSimpleName().matches(".*(Impl|Utils?|Helper|Manager)"))))),

    /** Null safety holds only where it is declared. */
    EVERY_PACKAGE_IS_NULL_MARKED(classes()
            .that()
            .resideInAPackage("org.homeward..")
            .and()
            .areNotAnnotatedWith("gg.jte.Generated")
            .should(be(describe(
                    "in a package that is null-marked",
                    (JavaClass each) -> each.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")
                            || each.getPackageName().startsWith("org.homeward.app.pages")))));

    private static final Set<String> LIBRARIES = Set.of("linkage", "agreement", "planning", "ledger");

    @SuppressWarnings("ImmutableEnumChecker") // Never changed; the library does not say so.
    final ArchRule rule;

    Walls(ArchRule rule) {
        this.rule = rule.as(name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    }

    private static DescribedPredicate<JavaClass> domain() {
        return resideInAnyPackage("..domain..").as("domain types");
    }

    private static DescribedPredicate<JavaClass> library() {
        return describe("of a library", each -> LIBRARIES.contains(room(each)));
    }

    private static DescribedPredicate<JavaClass> domainOrLibrary() {
        return domain().or(library());
    }

    /** The Maven module of one of our types, told by its package; empty for types of others. */
    private static String room(JavaClass type) {
        String name = type.getPackageName().replace("org.homeward.walls.red.", "org.homeward.");
        if (!name.startsWith("org.homeward.")) {
            return "";
        }
        String[] parts = name.split("\\.", -1);
        return parts[2].equals("library") ? "linkage" : parts[2];
    }

    /** A part of the application: the first package below it. */
    private static String part(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        boolean red = type.getPackageName().startsWith("org.homeward.walls.red.");
        int at = red ? 4 : 3;
        return parts.length > at && parts[0].equals("org") && parts[1].equals("homeward") ? parts[at] : "";
    }

    private static boolean inPackages(JavaClass type, String... packages) {
        for (String each : packages) {
            if (type.getPackageName().equals(each) || type.getPackageName().startsWith(each + ".")) {
                return true;
            }
        }
        return false;
    }

    private static boolean clockOrChance(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = ((HasName) call.getTarget()).getName();
        boolean clock = Set.of(
                                Instant.class.getName(),
                                LocalDate.class.getName(),
                                LocalDateTime.class.getName(),
                                "java.time.ZonedDateTime",
                                "java.time.OffsetDateTime")
                        .contains(owner)
                && name.equals("now");
        boolean system = owner.equals(System.class.getName())
                && Set.of("currentTimeMillis", "nanoTime").contains(name);
        boolean systemClock = owner.equals(Clock.class.getName()) && name.startsWith("system");
        boolean chance = (owner.equals(UUID.class.getName()) && name.equals("randomUUID"))
                || (owner.equals(Math.class.getName()) && name.equals("random"))
                || owner.equals(ThreadLocalRandom.class.getName());
        boolean sleep = owner.equals(Thread.class.getName()) && name.equals("sleep");
        return clock || system || systemClock || chance || sleep;
    }

    private interface Allowed {
        boolean test(JavaClass from, JavaClass to);
    }

    private static ArchCondition<JavaClass> dependOnlyOn(String what, Allowed allowed) {
        return new ArchCondition<>("depend only on " + what) {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                from.getDirectDependenciesFromSelf().stream()
                        .filter(each ->
                                !allowed.test(from, each.getTargetClass().getBaseComponentType()))
                        .filter(each ->
                                !each.getTargetClass().getBaseComponentType().isPrimitive())
                        .forEach(each -> events.add(SimpleConditionEvent.violated(each, each.getDescription())));
            }
        };
    }
}
