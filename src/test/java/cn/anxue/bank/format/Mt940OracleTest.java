package cn.anxue.bank.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.money.Money;
import com.prowidesoftware.swift.model.field.Field60F;
import com.prowidesoftware.swift.model.field.Field61;
import com.prowidesoftware.swift.model.field.Field62F;
import com.prowidesoftware.swift.model.mt.mt9xx.MT940;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Our reading of MT940 beside Prowide's. */
class Mt940OracleTest {

    @Test
    void readsStatementsAsTheOracleDoes() throws Exception {
        int lines = 0;
        for (long seed = 1; seed <= 40; seed++) {
            String text = statement(seed);
            MT940 theirs = MT940.parse(
                    "{1:F01BKCHCNBJAXXX0000000000}{2:O9402300261121BKCHCNBJAXXX00000000002611212300N}{4:\r\n"
                            + text.replace("\n", "\r\n") + "-}");
            Collected.Statement ours = Collected.from(FileFormat.MT940, text).only();

            assertEquals(theirs.getField20().getReference(), ours.head().reference(), "seed " + seed);
            assertEquals(theirs.getField25().getAccount(), ours.head().account(), "seed " + seed);
            assertEquals(opening(theirs.getField60F()), decimal(ours.head().opening()), "seed " + seed);
            assertEquals(closing(theirs.getField62F()), decimal(ours.foot().closing()), "seed " + seed);
            assertEquals(
                    expected(theirs),
                    ours.lines().stream().map(Mt940OracleTest::told).toList(),
                    "seed " + seed);
            lines += ours.lines().size();
        }
        assertTrue(lines > 500, "only " + lines);
    }

    private static List<String> expected(MT940 message) {
        List<String> expected = new ArrayList<>();
        for (Field61 field : message.getField61()) {
            String mark = field.getDebitCreditMark();
            expected.add(String.join(
                    "|",
                    mark.equals("C") || mark.equals("RD") ? "CREDIT" : "DEBIT",
                    decimal(field.getAmountAsBigDecimal()),
                    String.valueOf(mark.startsWith("R")),
                    "20" + field.getValueDate(),
                    String.valueOf(field.getReferenceForTheAccountOwner()),
                    String.valueOf(field.getReferenceOfTheAccountServicingInstitution())));
        }
        return expected;
    }

    private static String told(StatementLine line) {
        return String.join(
                "|",
                line.direction().name(),
                line.amount().decimal(),
                String.valueOf(line.reversal()),
                String.valueOf(line.valueOn()).replace("-", ""),
                String.valueOf(line.endToEndId()),
                String.valueOf(line.bankReference()));
    }

    private static String opening(Field60F field) {
        return decimal(field.getAmountAsBigDecimal());
    }

    private static String closing(Field62F field) {
        return decimal(field.getAmountAsBigDecimal());
    }

    private static String decimal(@Nullable Money amount) {
        return amount == null ? "none" : amount.decimal();
    }

    private static String decimal(BigDecimal amount) {
        return amount.setScale(2).toPlainString();
    }

    private static String statement(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(":20:S%d\n:25:622202%d\n:28C:%d/1\n:60F:C261121CNY%d,%02d\n"
                .formatted(seed, 100 + seed, seed, random.nextInt(1_000_000), random.nextInt(100)));
        int count = 5 + random.nextInt(30);
        for (int i = 0; i < count; i++) {
            text.append(":61:2611%02d%s%s%s%d,%s%s%s%s\n"
                    .formatted(
                            1 + random.nextInt(30),
                            random.nextBoolean() ? "1121" : "",
                            List.of("C", "D", "RC", "RD").get(random.nextInt(4)),
                            random.nextBoolean() ? "Y" : "",
                            1 + random.nextInt(1_000_000),
                            List.of("", "5", "07").get(random.nextInt(3)),
                            List.of("NTRF", "FCHG", "S103").get(random.nextInt(3)),
                            "REF" + i,
                            random.nextBoolean() ? "//B" + i : ""));
            text.append(":86:line ").append(i).append('\n');
        }
        return text.append(":62F:C261121CNY77,7\n").toString();
    }
}
