package org.homeward.app.tables.formats;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.homeward.app.tables.TableRule;

/** The bytes of a file, from the beginning as often as asked, unpacked where gzip packed them, never more than the limit. */
public final class FileBytes {

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final Notices notices;
    private final boolean packed;
    private final AtomicLong taken = new AtomicLong();

    private FileBytes(Path path, Notices notices, boolean packed) {
        this.path = path;
        this.notices = notices;
        this.packed = packed;
    }

    /** A file by its path; what it is packed with, its bytes say and not its name. */
    public static FileBytes of(Path path, Notices notices) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] mark = in.readNBytes(2);
            boolean packed = mark.length == 2 && mark[0] == 0x1F && mark[1] == (byte) 0x8B;
            return new FileBytes(path, notices, packed);
        }
    }

    /** Reading it met something that no reader can pass; the cause is an {@link UnusableFile}. */
    private static final class Stopped extends IOException {
        private static final long serialVersionUID = 1;

        Stopped(UnusableFile why) {
            super(why);
        }
    }

    /** Something done with the bytes. */
    interface Use<T> {
        T on(InputStream bytes) throws IOException, UnusableFile;
    }

    /** How many bytes of the file itself the last reading has taken so far. */
    public long taken() {
        return taken.get();
    }

    /** How many bytes the file has. */
    public long size() throws IOException {
        return Files.size(path);
    }

    /** The first bytes, {@code most} of them or all there are. */
    public byte[] first(int most) throws IOException, UnusableFile {
        return use(in -> in.readNBytes(most));
    }

    /** Does something with the bytes from the beginning. */
    <T> T use(Use<T> use) throws IOException, UnusableFile {
        try (InputStream in = Files.newInputStream(path)) {
            taken.set(0);
            InputStream counted = new Counted(in);
            return use.on(new Limited(packed ? new GZIPInputStream(counted, BUFFER) : counted));
        } catch (Stopped stopped) {
            if (stopped.getCause() instanceof UnusableFile unusable) {
                throw unusable;
            }
            throw stopped;
        } catch (ZipException | EOFException damaged) {
            throw notices.unusable(TableRule.GZIP_DAMAGED, Map.of());
        }
    }

    private final class Counted extends BufferedInputStream {
        Counted(InputStream in) {
            super(in, BUFFER);
        }

        @Override
        public synchronized int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            taken.addAndGet(Math.max(0, read));
            return read;
        }
    }

    /** Stops at the limit of a file, and sooner where what is packed swells as no list does. */
    private final class Limited extends FilterInputStream {
        private long passed;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            passed += Math.max(0, read);
            if (passed > TableLimits.LONG_FILE_BYTES) {
                throw new Stopped(notices.unusable(
                        TableRule.FILE_TOO_LARGE, Map.of("limit", "" + (TableLimits.LONG_FILE_BYTES >> 20))));
            }
            if (packed
                    && passed > TableLimits.SWELL_FREE_BYTES
                    && passed > taken.get() * (long) TableLimits.SWELL_RATIO) {
                throw new Stopped(
                        notices.unusable(TableRule.GZIP_SWELLS, Map.of("ratio", "" + TableLimits.SWELL_RATIO)));
            }
            return read;
        }
    }
}
