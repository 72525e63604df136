package cn.anxue.rule.value;

import static cn.anxue.rule.value.Rules.fields;
import static cn.anxue.rule.value.Rules.rule;
import static cn.anxue.rule.value.Rules.typed;
import static cn.anxue.rule.value.Rules.wrong;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is typed is read as it was meant, and nothing of it is lost without a word. */
class TypedValueTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void keepsEveryRowHoweverManyThereAre() {
        ObjectNode value = JSON.createObjectNode();
        ObjectNode banks = value.putObject("banks");
        for (int i = 0; i < 45; i++) {
            banks.put("" + (100 + i), "15:00");
        }
        RuleValue rule = rule("bank.cutOff");
        Map<String, String> fields = fields(rule, value);

        assertEquals(1 + 2 * (45 + 3), fields.size());
        assertEquals(value, rule.read(typed(fields)));
        fields.replaceAll((name, text) -> name.matches("value-banks-\\d-.*|value-banks-[123]\\d-.*") ? "" : text);
        assertEquals(5, rule.read(typed(fields)).path("banks").size());
    }

    @Test
    void refusesCodesThatStandTwiceAndRowsBeyondAll() {
        assertEquals(
                List.of("/value-banks-2-code"),
                wrong(
                        "bank.cutOff",
                        Map.of(
                                "value-banks-0-code", "102",
                                "value-banks-0-value", "15:00",
                                "value-banks-2-code", "102",
                                "value-banks-2-value", "16:00")));
        assertEquals(
                List.of("/value-tiers-1000-upToStudents"),
                wrong("deposit.tiers", Map.of("value-tiers-1000-amount", "5")));
    }

    @Test
    void laysNoRowsWithinRows() {
        ValueShape rows = new ValueShape.Rows(new ValueShape.Single(ValueKind.NUMBER, List.of()));
        FormGroups groups = new FormGroups("some.rule", name -> "");

        assertThrows(IllegalStateException.class, () -> groups.of(new ValueShape.Rows(rows)));
    }

    @Test
    void readsWhatChineseKeyboardsType() {
        JsonNode holds = rule("bank.holds").read(typed(Map.of("value-debitFen", "　５，０００．５")));
        JsonNode cutOff = rule("bank.cutOff").read(typed(Map.of("value-at", "１６：３０")));
        assertEquals(500_050, holds.path("debitFen").asInt());
        assertEquals("16:30", cutOff.path("at").asText());
        assertEquals(
                List.of("/value-banks-1-code"),
                wrong(
                        "bank.cutOff",
                        Map.of(
                                "value-banks-0-code", "102",
                                "value-banks-0-value", "15:00",
                                "value-banks-1-code", "１０２",
                                "value-banks-1-value", "16:00")));
    }

    @Test
    void takesNoCommaForADecimalPoint() {
        assertEquals(List.of("/value"), wrong("school.monthlyFeeCap", Map.of("value", "1,5")));
        assertEquals(List.of("/value"), wrong("school.monthlyFeeCap", Map.of("value", "150,00")));
        JsonNode holds = rule("bank.holds").read(typed(Map.of("value-debitFen", "5,000.50")));
        assertEquals(500_050, holds.path("debitFen").asInt());
    }

    @Test
    void readsBackNumbersAsFineAsRulesKeepThem() throws IOException {
        JsonNode rate = JSON.readTree("{\"annualRate\": \"0.001234567891\"}");
        assertEquals(
                rate,
                rule("deposit.minimumInterestRate").read(typed(fields(rule("deposit.minimumInterestRate"), rate))));
    }
}
