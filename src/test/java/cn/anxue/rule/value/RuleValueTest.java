package cn.anxue.rule.value;

import static cn.anxue.rule.value.Rules.fields;
import static cn.anxue.rule.value.Rules.rule;
import static cn.anxue.rule.value.Rules.typed;
import static cn.anxue.rule.value.Rules.wrong;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.region.RuleForm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody has to read or write JSON to know and to lay down what a rule says. */
class RuleValueTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SHIPPED = Path.of("src/main/resources/region/rules.json");
    private static final Pattern CODE = Pattern.compile("[{}\"\\[\\]]|[a-z]+[A-Z]\\w*|[A-Z]{2,}\\w*|[a-z]{2,}");
    /** Words are no code there, but Chinese is none of it. */
    private static final Pattern ENGLISH_CODE =
            Pattern.compile("[{}\"\\[\\]]|[a-z]+[A-Z]\\w*|[A-Z]{2,}\\w*|\\p{IsHan}+");
    /** 1 and 1.0 are one number. */
    private static final Comparator<JsonNode> AS_NUMBERS = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    /** Values beside those that are shipped, so that no key is without one and nothing optional is left out. */
    private static final Map<String, String> OTHERS = Map.of(
            "alert.capRuleMissing", "{\"days\": 1}",
            "bank.cutOff", "{\"at\": \"16:30\", \"banks\": {\"102\": \"15:00\", \"某行\": \"17:05\"}}",
            "penalty.fine.misconduct",
                    "{\"bands\": [{\"severity\": \"ORDINARY\", \"gainsFrom\": 0.5, \"gainsUpTo\": 3}]}",
            "lists.blackTerm", "{\"months\": 24}",
            "deposit.minimumInterestRate", "{\"annualRate\": \"0.00355\"}");

    static Stream<Map.Entry<String, JsonNode>> values() throws IOException {
        List<Map.Entry<String, JsonNode>> values = new ArrayList<>();
        for (JsonNode row : JSON.readTree(SHIPPED.toFile())) {
            values.add(Map.entry(row.get("key").asText(), row.get("value")));
        }
        for (var other : OTHERS.entrySet()) {
            values.add(Map.entry(other.getKey(), JSON.readTree(other.getValue())));
        }
        return values.stream();
    }

    @Test
    void goesOverEveryRule() throws IOException {
        assertEquals(Rules.keys(), values().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void readsBackWhatItsFormShows(Map.Entry<String, JsonNode> one) {
        RuleValue rule = rule(one.getKey());
        Map<String, String> fields = fields(rule, one.getValue());

        assertTrue(one.getValue().equals(AS_NUMBERS, rule.read(typed(fields))), fields::toString);
    }

    @ParameterizedTest
    @MethodSource("values")
    void saysItWithoutCode(Map.Entry<String, JsonNode> one) {
        RuleValue rule = rule(one.getKey());
        assertEquals(Set.of(), code(rule.shown(one.getValue())));
        assertEquals(Set.of(), code(rule.allowed().zh()));
        assertEquals(Set.of(), found(ENGLISH_CODE, rule.allowed().en()), rule.allowed()::en);
    }

    @Test
    void saysTermsSumsAndChoicesInWords() throws IOException {
        assertEquals("15 个工作日", shown("deposit.topUp", "{\"days\": 15, \"unit\": \"WORKING\"}"));
        assertEquals("逐家核定", shown("deposit.basis", "\"INDIVIDUAL\""));
        assertEquals("否", shown("deposit.floorIncluded", "false"));
        assertEquals(
                "天数：30\n比例超过：20%\n至少（件）：5", shown("alert.refundWave", "{\"days\": 30, \"ratio\": 0.2, \"least\": 5}"));
        assertEquals("单笔支出达到：¥50,000.00", shown("bank.holds", "{\"debitFen\": 5000000}"));
        assertEquals(
                "档次：\n· 学员不超过（人）：100，金额：¥100,000.00\n· 金额：¥500,000.00",
                shown(
                        "deposit.tiers",
                        "{\"tiers\": [{\"upToStudents\": 100, \"amount\": {\"amount\": \"100000.00\","
                                + " \"currency\": \"CNY\"}}, {\"amount\": {\"amount\": \"500000.00\", \"currency\": \"CNY\"}}]}"));
    }

    @Test
    void saysWhichValuesAreTakenInTheUnitsOfTheFields() {
        assertEquals("1 至 365 日", rule("deposit.topUp").allowed().zh());
        assertEquals("", rule("deposit.basis").allowed().zh());
        assertEquals("0% 至 10%", rule("deposit.minimumInterestRate").allowed().zh());
        assertEquals(
                "前后天数 至多 30，金额容差 至多 100.00 元，权重低于此只提示 至多 100",
                rule("bank.matching").allowed().zh());
        assertEquals("0% to 10%", rule("deposit.minimumInterestRate").allowed().en());
        assertEquals(
                "“Days apart” up to 30, “Tolerance of amounts” up to 100.00 yuan,"
                        + " “Only proposed below the weight” up to 100",
                rule("bank.matching").allowed().en());
        assertEquals(
                "“Days” of 0 to 365, “Share above” of 0% to 10000%, “At least” not negative;"
                        + " none may be missing that the alert reads",
                rule("alert.refundWave").allowed().en());
    }

    @Test
    void saysNoLimitsOfPartsThatTheFormDoesNotHave() {
        assertEquals(
                "天数 0 至 365，此类预警所用各项都须写明", rule("alert.depositShort").allowed().zh());
        assertEquals(
                "“Missing more than” not negative; none may be missing that the alert reads",
                rule("alert.uncovered").allowed().en());
        assertEquals("1 to 365 days", rule("deposit.topUp").allowed().en());
        assertEquals(
                "not negative, “Gone in a day, above” of 0% to 100%; at least one of “Unexplained debit of”,"
                        + " “One debit of” and “Gone in a day, above”",
                rule("bank.holds").allowed().en());
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        assertEquals(List.of("/value-days"), wrong("deposit.topUp", Map.of("value-unit", "WORKING")));
        assertEquals(
                List.of("/value-days", "/value-unit"),
                wrong("deposit.topUp", Map.of("value-days", "半个月", "value-unit", "HOURS")));
        assertEquals(List.of("/value"), wrong("deposit.basis", Map.of()));
        assertEquals(
                List.of("/value-tiers-1-amount"), wrong("deposit.tiers", Map.of("value-tiers-1-upToStudents", "100")));
        assertEquals(List.of("/value-banks-0-value"), wrong("bank.cutOff", Map.of("value-banks-0-code", "102")));
        assertEquals(List.of("/value-debitFen"), wrong("bank.holds", Map.of("value-debitFen", "5.001")));
    }

    /** What the form asks for is what the room wants: with one part less, it takes the value no more. */
    @Test
    void asksForWhatAlertsReadAndNothingElse() throws IOException {
        for (Map.Entry<String, JsonNode> one : values().toList()) {
            String key = one.getKey();
            if (key.startsWith("alert.") && !key.equals("alert.capRuleMissing")) {
                assertTakenOnlyWhole(Rules.of(key), one.getValue());
            }
        }
    }

    private static <T> void assertTakenOnlyWhole(RuleForm<T> rule, JsonNode value) throws IOException {
        String key = rule.key().name();
        List<String> parts = rule(key).form(value).groups().stream()
                .flatMap(group -> group.fields().stream())
                .filter(ValueForm.Field::needed)
                .map(field -> field.name().replace("value-", ""))
                .toList();
        assertEquals(value.propertyStream().map(Map.Entry::getKey).toList(), parts, key);
        for (String part : parts) {
            ObjectNode less = ((ObjectNode) value.deepCopy()).without(part);
            assertFalse(rule.bounds().test(JSON.treeToValue(less, rule.key().type())), key + " without " + part);
        }
    }

    @Test
    void leavesRowsOutInWhichNothingStands() throws IOException {
        JsonNode read = rule("deposit.tiers")
                .read(typed(Map.of("value-tiers-0-amount", " ", "value-tiers-2-amount", "10,000")));

        assertEquals(
                JSON.readTree("{\"tiers\": [{\"amount\": {\"amount\": \"10000.00\", \"currency\": \"CNY\"}}]}"), read);
    }

    @ParameterizedTest
    @MethodSource("values")
    void showsWhatIsNotOfItsShapeAsItIsWritten(Map.Entry<String, JsonNode> one) throws IOException {
        RuleValue rule = rule(one.getKey());
        for (String other : List.of("\"五千\"", "0.001", "true", "[1, [2]]", "{\"a\": {}}", "\"1e999999999\"")) {
            JsonNode value = JSON.readTree(other);
            assertFalse(rule.shown(value).isEmpty());
            rule.form(value);
            for (Map.Entry<String, JsonNode> part : one.getValue().properties()) {
                JsonNode whole = JSON.createObjectNode().set(part.getKey(), value);
                assertFalse(rule.shown(whole).isEmpty());
                rule.form(whole);
            }
        }
    }

    @Test
    void saysSumsAndSharesThatAreNoneAsTheyAreWritten() throws IOException {
        assertEquals("单笔支出达到：很多", shown("bank.holds", "{\"debitFen\": \"很多\"}"));
        assertEquals("单笔支出达到：0.5", shown("bank.holds", "{\"debitFen\": 0.5}"));
        assertEquals("年利率：true", shown("deposit.minimumInterestRate", "{\"annualRate\": true}"));
        assertEquals("{\"amount\":\"五元\"}", shown("school.countyFee", "{\"amount\": \"五元\"}"));
    }

    private static Set<String> code(String words) {
        return found(CODE, words);
    }

    private static Set<String> found(Pattern pattern, String words) {
        return pattern.matcher(words).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String shown(String key, String json) throws IOException {
        return rule(key).shown(JSON.readTree(json));
    }
}
