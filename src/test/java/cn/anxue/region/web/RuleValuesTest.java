package cn.anxue.region.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nobody has to read JSON to know what a rule says. */
class RuleValuesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SHIPPED = Path.of("src/main/resources/region/rules.json");
    private static final Pattern CODE = Pattern.compile("[{}\"\\[\\]]|[a-z]+[A-Z]\\w*|[A-Z]{2,}\\w*|[a-z]{2,}");

    @Test
    void saysTermsSumsAndChoicesInWords() throws IOException {
        assertEquals("15 个工作日", shown("{\"days\": 15, \"unit\": \"WORKING\"}"));
        assertEquals("逐家核定", shown("\"INDIVIDUAL\""));
        assertEquals("否", shown("false"));
        assertEquals("天数：30\n倍数或比例：0.2", shown("{\"days\": 30, \"ratio\": 0.2}"));
        assertEquals("容差：¥1.00", shown("{\"toleranceFen\": 100}"));
        assertEquals(
                "档次：\n· 学员不超过（人）：100，金额：¥100,000.00\n· 金额：¥500,000.00",
                shown("{\"tiers\": [{\"upToStudents\": 100, \"amount\": {\"amount\": \"100000.00\", \"currency\":"
                        + " \"CNY\"}}, {\"amount\": {\"amount\": \"500000.00\", \"currency\": \"CNY\"}}]}"));
    }

    @Test
    void leavesNothingOfTheShippedRulesInCode() throws IOException {
        Set<String> raw = new TreeSet<>();
        for (JsonNode rule : JSON.readTree(SHIPPED.toFile())) {
            Matcher code = CODE.matcher(RuleValues.shown(rule.get("value")));
            while (code.find()) {
                raw.add(rule.get("key").asText() + ": " + code.group());
            }
        }
        assertEquals(Set.of(), raw);
    }

    @Test
    void tellsWhatTheNamesMeanToWhoeverWritesAnother() throws IOException {
        JsonNode value = JSON.readTree("{\"days\": 30, \"parts\": [{\"ratio\": 1}, {\"ratio\": 2}]}");
        assertEquals("days＝天数，ratio＝倍数或比例", RuleValues.legend(value));
        assertEquals("", RuleValues.legend(JSON.readTree("false")));
    }

    private static String shown(String json) throws IOException {
        return RuleValues.shown(JSON.readTree(json));
    }
}
