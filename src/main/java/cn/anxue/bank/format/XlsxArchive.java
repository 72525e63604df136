package cn.anxue.bank.format;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Text;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The packed parts of a workbook. Their directory stands at the end, so the packed file, bounded in size, is the one thing that
 * is kept; each part is unpacked as it is read and counted as it comes, whatever its header declares.
 */
final class XlsxArchive {
    private static final int PACKED_MAX = 64 << 20;
    private static final long UNPACKED_MAX = 1L << 30;
    private static final int RATIO_MAX = 500;
    private static final long RATIO_FROM = 16 << 20;
    private static final int PARTS_MAX = 2_000;
    private static final int OLD_WORKBOOK = 0xd0;

    private final ZipFile parts;
    private final long unpackedMax;
    private long unpacked;

    private XlsxArchive(ZipFile parts, int packed) {
        this.parts = parts;
        this.unpackedMax = Math.min(UNPACKED_MAX, Math.max(RATIO_FROM, (long) packed * RATIO_MAX));
    }

    static XlsxArchive of(InputStream in) throws IOException {
        byte[] packed = in.readNBytes(PACKED_MAX + 1);
        if (packed.length == 0) {
            throw new ProblemException(FormatProblem.FILE_WITHOUT_CONTENT);
        }
        if (packed.length > PACKED_MAX || entries(packed) > PARTS_MAX) {
            throw new ProblemException(FormatProblem.WORKBOOK_TOO_LARGE);
        }
        if ((packed[0] & 0xff) == OLD_WORKBOOK) {
            throw unreadable("旧版 xls 或加密的文件", "an old xls, or encrypted");
        }
        try {
            ZipFile parts = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(packed))
                    .get();
            return new XlsxArchive(parts, packed.length);
        } catch (IOException | IllegalArgumentException e) {
            throw damaged();
        }
    }

    /** How many entries the directory may have, by their signatures: counted before memory is given to them. */
    private static int entries(byte[] packed) {
        int count = 0;
        for (int i = 3; i < packed.length; i++) {
            if (packed[i] == 2 && packed[i - 1] == 1 && packed[i - 2] == 'K' && packed[i - 3] == 'P') {
                count++;
            }
        }
        return count;
    }

    /** @throws ProblemException if there is no such part */
    InputStream open(String name) {
        InputStream part = find(name);
        if (part == null) {
            throw unreadable("缺少部件", "a part is missing");
        }
        return part;
    }

    @Nullable
    InputStream find(String name) {
        ZipArchiveEntry entry = parts.getEntry(name);
        if (entry == null) {
            return null;
        }
        if (entry.getMethod() != ZipEntry.DEFLATED && entry.getMethod() != ZipEntry.STORED) {
            throw damaged();
        }
        try {
            return new Counted(parts.getInputStream(entry), entry.getCrc());
        } catch (IOException e) {
            throw damaged();
        }
    }

    static ProblemException unreadable(String zh, String en) {
        return new ProblemException(FormatProblem.WORKBOOK_UNREADABLE, Map.of("reason", Text.of(zh, en)));
    }

    private static ProblemException damaged() {
        return unreadable("压缩包已损坏", "the archive is damaged");
    }

    /** What comes out of the archive, which lies in memory: a failure to read it is the file's fault. */
    private final class Counted extends FilterInputStream {
        private final CRC32 checksum = new CRC32();
        private final long declared;

        Counted(InputStream in, long declared) {
            super(in);
            this.declared = declared;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            try {
                int count = in.read(bytes, from, length);
                if (count < 0) {
                    requireSound();
                    return count;
                }
                checksum.update(bytes, from, count);
                unpacked += count;
                if (unpacked > unpackedMax) {
                    throw new ProblemException(FormatProblem.WORKBOOK_TOO_LARGE);
                }
                return count;
            } catch (IOException e) {
                throw damaged();
            }
        }

        private void requireSound() {
            if (checksum.getValue() != declared) {
                throw damaged();
            }
        }
    }
}
