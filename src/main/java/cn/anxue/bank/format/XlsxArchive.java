package cn.anxue.bank.format;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Text;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The packed parts of a workbook. They stand in no order that is known, so the packed file, bounded in size, is the one thing
 * that is kept; each part is unpacked as it is read and counted as it comes, whatever its header declares.
 */
final class XlsxArchive {
    private static final int PACKED_MAX = 64 << 20;
    private static final long UNPACKED_MAX = 1L << 30;
    private static final int RATIO_MAX = 500;
    private static final long RATIO_FROM = 16 << 20;
    private static final int PARTS_MAX = 2_000;
    private static final int OLD_WORKBOOK = 0xd0;

    private final byte[] packed;

    private XlsxArchive(byte[] packed) {
        this.packed = packed;
    }

    static XlsxArchive of(InputStream in) throws IOException {
        byte[] packed = in.readNBytes(PACKED_MAX + 1);
        if (packed.length == 0) {
            throw new ProblemException(FormatProblem.FILE_EMPTY);
        }
        if (packed.length > PACKED_MAX) {
            throw new ProblemException(FormatProblem.WORKBOOK_TOO_LARGE);
        }
        if ((packed[0] & 0xff) == OLD_WORKBOOK) {
            throw unreadable("旧版 xls 或加密的文件", "an old xls, or encrypted");
        }
        return new XlsxArchive(packed);
    }

    /** @throws ProblemException if there is no such part */
    InputStream open(String name) throws IOException {
        InputStream part = find(name);
        if (part == null) {
            throw unreadable("缺少部件", "a part is missing");
        }
        return part;
    }

    @Nullable InputStream find(String name) throws IOException {
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed));
        InputStream counted = new Counted(zip, packed.length);
        try {
            ZipEntry entry;
            for (int parts = 0; (entry = zip.getNextEntry()) != null; parts++) {
                if (entry.getName().equals(name)) {
                    return counted;
                }
                if (parts == PARTS_MAX) {
                    throw new ProblemException(FormatProblem.WORKBOOK_TOO_LARGE);
                }
                counted.skip(Long.MAX_VALUE);
            }
            return null;
        } catch (ZipException | java.io.EOFException | IllegalArgumentException e) {
            throw unreadable("压缩包已损坏", "the archive is damaged");
        }
    }

    static ProblemException unreadable(String zh, String en) {
        return new ProblemException(FormatProblem.WORKBOOK_UNREADABLE, Map.of("reason", Text.of(zh, en)));
    }

    /** What comes out of the archive, counted; a damaged archive is the file's fault, no failure of ours. */
    private static final class Counted extends FilterInputStream {
        private final long max;
        private long count;

        Counted(InputStream in, long packed) {
            super(in);
            this.max = Math.min(UNPACKED_MAX, Math.max(RATIO_FROM, packed * RATIO_MAX));
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                int read = in.read(bytes, from, length);
                count += Math.max(read, 0);
                if (count > max) {
                    throw new ProblemException(FormatProblem.WORKBOOK_TOO_LARGE);
                }
                return read;
            } catch (ZipException | java.io.EOFException e) {
                throw unreadable("压缩包已损坏", "the archive is damaged");
            }
        }

        /** Reads to the end of the part. */
        @Override
        public long skip(long bytes) throws IOException {
            byte[] buffer = new byte[1 << 13];
            long before = count;
            while (read(buffer, 0, buffer.length) >= 0) {
                continue;
            }
            return count - before;
        }
    }
}
