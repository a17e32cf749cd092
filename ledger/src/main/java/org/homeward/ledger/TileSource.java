package org.homeward.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Where the files of a tiled log are read from; the caller of {@link LogVerifier} hands it in. */
@FunctionalInterface
public interface TileSource {

    /** The file at {@code path}, for instance {@code tile/0/000}; empty where there is none. The reader closes it. */
    Optional<InputStream> open(String path) throws IOException;
}
