package org.homeward.app.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Which database to work on. */
public sealed interface DatabaseChoice {

    /** A fresh server of one's own that is thrown away at the end; {@code home} holds the unpacked binaries. */
    record Private(Path home) implements DatabaseChoice {}

    /** A server of one's own whose data lie in {@code directory} and stay there. */
    record Lasting(Path home, Path directory) implements DatabaseChoice {}

    /** The operator's own server, by its JDBC address. */
    record Server(String url) implements DatabaseChoice {}

    /**
     * The operator's server where one is named by {@code option} ({@code --db-url}) or by {@code HOMEWARD_DB_URL},
     * otherwise a private one.
     */
    static DatabaseChoice of(Optional<String> option, Map<String, String> environment) {
        Optional<String> url = option.or(() -> Optional.ofNullable(environment.get("HOMEWARD_DB_URL")));
        return url.<DatabaseChoice>map(Server::new).orElseGet(() -> new Private(home(environment)));
    }

    /**
     * Where unpacked binaries are kept: {@code HOMEWARD_HOME}, otherwise the user's cache directory; root's own is
     * {@code /var/cache/homeward}, since the account that the server runs under cannot enter {@code /root}.
     */
    static Path home(Map<String, String> environment) {
        String named = environment.get("HOMEWARD_HOME");
        if (named != null && !named.isBlank()) {
            return Path.of(named).toAbsolutePath();
        }
        if ("root".equals(System.getProperty("user.name"))) {
            return Path.of("/var/cache/homeward");
        }
        String cache = environment.get("XDG_CACHE_HOME");
        return cache != null && !cache.isBlank()
                ? Path.of(cache, "homeward").toAbsolutePath()
                : Path.of(System.getProperty("user.home"), ".cache", "homeward");
    }
}
