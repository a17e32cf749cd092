package org.homeward.app.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The account that the embedded server runs under: PostgreSQL refuses to run as root.
 *
 * @param prefix what a command is started through; empty where this user can run it
 * @param owner the user and group that must own the data; empty where this user does
 */
record ServerAccount(List<String> prefix, Optional<Owner> owner) {

    /** A user and a group by number. */
    record Owner(int user, int group) {}

    private static final ServerAccount THIS_USER = new ServerAccount(List.of(), Optional.empty());

    /** The first way that {@code postgres} can be run here; empty where there is none. */
    static Optional<ServerAccount> find(Path postgres) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return Optional.of(THIS_USER);
        }
        for (ServerAccount candidate : candidates()) {
            if (candidate.runs(postgres)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static List<ServerAccount> candidates() throws IOException {
        List<ServerAccount> candidates = new ArrayList<>();
        for (String name : List.of("postgres", "nobody")) {
            owner(name)
                    .ifPresent(owner -> candidates.add(new ServerAccount(
                            List.of(
                                    "setpriv",
                                    "--reuid=" + owner.user(),
                                    "--regid=" + owner.group(),
                                    "--clear-groups",
                                    "--no-new-privs"),
                            Optional.of(owner))));
        }
        // In a user namespace of its own root is an ordinary user.
        candidates.add(new ServerAccount(List.of("unshare", "-U"), Optional.empty()));
        return candidates;
    }

    private static Optional<Owner> owner(String name) throws IOException {
        Path accounts = Path.of("/etc/passwd");
        if (!Files.isReadable(accounts)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(accounts, StandardCharsets.ISO_8859_1)) {
            return lines.map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > 3 && fields[0].equals(name))
                    .map(fields -> new Owner(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
                    .findFirst();
        }
    }

    private boolean runs(Path postgres) {
        try {
            return command(List.of(postgres.toString(), "--version"))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A command under this account, in an environment that holds nothing of the caller's but the path. */
    ProcessBuilder command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole);
        String path = builder.environment().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder.directory(Path.of("/").toFile());
    }

    /** Creates {@code directory} for this account alone. */
    void createOwned(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
        own(directory);
    }

    void own(Path file) throws IOException {
        if (owner.isPresent()) {
            Files.setAttribute(file, "unix:gid", owner.get().group());
            Files.setAttribute(file, "unix:uid", owner.get().user());
        }
    }
}
