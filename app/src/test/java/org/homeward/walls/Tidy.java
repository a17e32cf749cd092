package org.homeward.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What keeps the house tidy: rules on files as text. Words that a rule looks for are put together from halves, so that it
 * does not find itself.
 */
enum Tidy {
    /** A main Java file is at most 500 lines long. */
    SHORT_FILES {
        @Override
        List<String> findings(File file) {
            long lines = file.text().lines().count();
            return file.path().contains("src/main/java/") && lines > LINES_MAX ? List.of(lines + " lines") : List.of();
        }

        @Override
        File redSample() {
            return sample("app/src/main/java/Long.java", "line\n".repeat(LINES_MAX + 1));
        }
    },
    /** Nothing is put off in a comment. */
    NOTHING_PUT_OFF {
        @Override
        List<String> findings(File file) {
            return found(file, PUT_OFF);
        }

        @Override
        File redSample() {
            return sample("app/A.java", "// TO" + "DO later");
        }
    },
    /** No test is switched off or guarded by an assumption. */
    NO_SKIPPED_TESTS {
        @Override
        List<String> findings(File file) {
            return file.path().endsWith(".java") ? found(file, SKIPPED) : List.of();
        }

        @Override
        File redSample() {
            return sample("app/src/test/java/A.java", "@Dis" + "abled\nvoid walks() {}");
        }
    },
    /** Links from one document of the project to another lead somewhere. */
    NO_DEAD_LINKS {
        @Override
        List<String> findings(File file) {
            return file.path().endsWith(".md") ? deadLinks(file) : List.of();
        }

        @Override
        File redSample() {
            return sample("docs/a.md", "See [there](nowhere.md#part).");
        }
    },
    /** No path of one machine, and nothing beside the project. */
    NO_MACHINE_PATHS {
        @Override
        List<String> findings(File file) {
            return found(file, MACHINE_PATH);
        }

        @Override
        File redSample() {
            return sample("app/A.java", "Path.of(\"/ho" + "me/someone/lists\")");
        }
    },
    /** Which registry a build asks is the business of the machine it runs on. */
    NO_REGISTRY_HOSTS {
        @Override
        List<String> findings(File file) {
            return found(file, REGISTRY);
        }

        @Override
        File redSample() {
            return sample("pom.xml", "<url>https://repo1." + "maven.org/maven2</url>");
        }
    },
    /** No file is larger than 4 MB. */
    NO_BLOBS {
        @Override
        List<String> findings(File file) {
            return file.bytes() > BYTES_MAX ? List.of(file.bytes() + " bytes") : List.of();
        }

        @Override
        File redSample() {
            return new File("data/large.bin", BYTES_MAX + 1, "", _ -> true);
        }
    };

    /**
     * A file of the project.
     *
     * @param path relative to the project's folder, with forward slashes
     * @param bytes its length
     * @param text its text, empty where it is not text
     * @param exists tells whether a path relative to the project's folder leads to something
     */
    record File(String path, long bytes, String text, Predicate<String> exists) {}

    private static final int LINES_MAX = 500;
    private static final long BYTES_MAX = 4L << 20;
    private static final Pattern PUT_OFF = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");
    private static final Pattern SKIPPED = Pattern.compile(
            "@(Dis" + "abled|Ena" + "bled(If|On|For)|Ign" + "ore\\b)|\\bassu" + "me(True|False|That)\\b");
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![\\w.}*~/-])/(ho" + "me|wo" + "rk|t" + "mp)/\\w|\\.\\./sha" + "red\\b");
    private static final Pattern REGISTRY = Pattern.compile("repo1?\\.(apache\\.)?mav" + "en\\.(org|apache\\.org)"
            + "|artif" + "actory|jfr" + "og|sona" + "type|registry\\.np" + "mjs|py" + "pi\\.org");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|(?:src|href)=\"([^\"]+)\"");
    private static final Pattern ELSEWHERE = Pattern.compile("^([a-z]+:|#).*");

    /** What breaks this rule in a file; empty where nothing does. */
    abstract List<String> findings(File file);

    /** A file that breaks this rule. */
    abstract File redSample();

    private static File sample(String path, String text) {
        return new File(path, text.length(), text, _ -> false);
    }

    private static List<String> found(File file, Pattern pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(file.text());
        while (matcher.find()) {
            long line = file.text().substring(0, matcher.start()).lines().count();
            found.add("line " + Math.max(1, line) + ": " + matcher.group());
        }
        return found;
    }

    private static List<String> deadLinks(File file) {
        List<String> dead = new ArrayList<>();
        Matcher link = LINK.matcher(file.text());
        while (link.find()) {
            String target = link.group(1) == null ? link.group(2) : link.group(1);
            if (!ELSEWHERE.matcher(target).matches() && !file.exists().test(beside(file.path(), target))) {
                dead.add(target);
            }
        }
        return dead;
    }

    private static String beside(String path, String target) {
        int folder = path.lastIndexOf('/');
        int part = target.indexOf('#');
        return path.substring(0, folder + 1) + (part < 0 ? target : target.substring(0, part));
    }
}
