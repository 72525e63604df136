package cn.anxue.bank.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Long files pass through without staying. */
class FormatMemoryTest {
    private static final int LINES = 200_000;
    private static final int EARLY = 20_000;
    private static final int LATE = 180_000;
    private static final long GROWTH_MAX = 6L << 20;

    @Test
    void keepsNothingOfALongCamtFile() throws IOException {
        String file = CamtReaderTest.file("@").replace("1069.50", "3000.00").replace(">2<", ">" + LINES + "<");
        String[] around = file.split("@");
        pass(FileFormat.CAMT_053, around[0], FormatMemoryTest::entry, around[1]);
    }

    @Test
    void keepsNothingOfALongMt940File() throws IOException {
        pass(
                FileFormat.MT940,
                ":20:S\n:25:62220001\n:28C:1\n:60F:C261121CNY1000,\n",
                i -> ":61:2611211121C0,01NTRFORD" + i + "//B" + i + "\n:86:学费 第" + i + "笔\n",
                ":62F:C261121CNY3000,\n");
    }

    @Test
    void keepsNothingOfALongCsvFile() throws IOException {
        pass(
                FileFormat.CSV,
                "账号：62220001\n交易日期,借方金额,贷方金额,余额,摘要,流水号\n",
                i -> "20261121,,0.01," + Money.ofFen(100_000L + i).decimal() + ",学费 第" + i + "笔,B" + i + "\n",
                "合计,0.00,2000.00\n");
    }

    private static String entry(int i) {
        return "<Ntry><Amt Ccy=\"CNY\">0.01</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-21</Dt></BookgDt>"
                + "<ValDt><Dt>2026-11-21</Dt></ValDt><AcctSvcrRef>B" + i
                + "</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>E" + i
                + "</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>家长" + i
                + "</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>学费 第" + i
                + "笔</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>";
    }

    private static void pass(FileFormat format, String before, IntFunction<String> line, String after)
            throws IOException {
        Stream<String> lines = IntStream.rangeClosed(1, LINES).mapToObj(line);
        Counting sink = new Counting();
        StatementReaders.of(format, ColumnMapping.COMMON)
                .read(
                        new Pieces(Stream.concat(Stream.concat(Stream.of(before), lines), Stream.of(after))
                                .iterator()),
                        sink);

        assertEquals(LINES, sink.count);
        StatementFoot foot = Objects.requireNonNull(sink.foot);
        assertEquals(Money.ofYuan(1000), foot.opening());
        assertEquals(Money.ofYuan(3000), foot.closing());
        assertTrue(sink.late - sink.early < GROWTH_MAX, "grew by " + (sink.late - sink.early));
    }

    private static final class Counting implements StatementSink {
        private int count;
        private long early;
        private long late;
        private @Nullable StatementFoot foot;

        @Override
        public void begin(StatementHead head) {
            count = 0;
        }

        @Override
        public void line(StatementLine line) {
            count++;
            if (count == EARLY) {
                early = used();
            }
            if (count == LATE) {
                late = used();
            }
        }

        @Override
        public void end(StatementFoot end) {
            foot = end;
        }

        private static long used() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }

    /** A stream made as it is read. */
    private static final class Pieces extends InputStream {
        private final Iterator<String> pieces;
        private byte[] piece = new byte[0];
        private int at;

        Pieces(Iterator<String> pieces) {
            this.pieces = pieces;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            while (at == piece.length) {
                if (!pieces.hasNext()) {
                    return -1;
                }
                piece = pieces.next().getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            int count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, bytes, from, count);
            at += count;
            return count;
        }
    }
}
