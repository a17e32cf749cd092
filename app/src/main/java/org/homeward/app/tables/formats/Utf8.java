package org.homeward.app.tables.formats;

import java.io.IOException;
import java.io.InputStream;

/** Tells quickly whether bytes are UTF-8 throughout (RFC 3629), which nearly every long list is. */
final class Utf8 {

    private static final int BUFFER = 1 << 16;

    private Utf8() {}

    /** Reads to the end, or to the first byte that cannot stand where it stands. */
    static boolean isWhole(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int following = 0;
        int least = 0x80;
        int most = 0xBF;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int index = 0; index < read; index++) {
                int each = buffer[index];
                if (following == 0) {
                    if (each >= 0) {
                        continue;
                    }
                    int first = each & 0xFF;
                    following = following(first);
                    if (following < 0) {
                        return false;
                    }
                    // No letter is written longer than it need be, none is a surrogate, none lies beyond the last.
                    least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
                    most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
                } else {
                    int next = each & 0xFF;
                    if (next < least || next > most) {
                        return false;
                    }
                    least = 0x80;
                    most = 0xBF;
                    following--;
                }
            }
        }
        return following == 0;
    }

    /** How many bytes follow the first one of a letter; -1 where none begins so. */
    private static int following(int first) {
        if (first < 0xC2 || first > 0xF4) {
            return -1;
        }
        return first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    }
}
