package cn.anxue.rule;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.problem.ProblemException;
import cn.anxue.region.KeptValue;
import cn.anxue.region.RuleNames;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RuleCatalogueTest {
    @Inject
    RuleCatalogue catalogue;

    @Inject
    ObjectMapper json;

    @Test
    void takesEveryValueThatComesWithTheProgram() throws IOException {
        for (JsonNode row : json.readTree(RuleCatalogue.class.getResource("/region/rules.json"))) {
            String key = row.get("key").asText();
            assertDoesNotThrow(() -> catalogue.requireValue(key, row.get("value")), key);
        }
    }

    @Test
    void refusesWhatIsNotReadBackAsItWasSent() throws IOException {
        assertRefused("INVALID_VALUE", "bank.holds", "{\"dropRatio\": 1e-300}");
        assertRefused("INVALID_VALUE", "bank.holds", "{\"dropRatio\": 1e400}");
        assertRefused("INVALID_VALUE", "bank.holds", "{\"debitFen\": 1234567890123}");
        assertRefused("INVALID_VALUE", "bank.cutOff", "{\"banks\": {\"a\\u0000b\": \"16:30\"}}");
        assertRefused("INVALID_VALUE", "bank.cutOff", "{\"banks\": {\"\\ud800\": \"16:30\"}}");
        assertRefused("INVALID_VALUE", "deposit.basis", "\"a\\u0000b\"");
        assertDoesNotThrow(() -> catalogue.requireValue("bank.holds", json.readTree("{\"dropRatio\": 1e-5}")));
        assertEquals(
                1e-300, KeptValue.read(new BigDecimal("1e-300").toPlainString()).doubleValue());
    }

    @Test
    void refusesWhatSaysNothing() throws IOException {
        for (String nothing : List.of("{}", "{\"days\": null}", "{\"twoPeopleFen\": 5}", "{\"debitFen\": null}")) {
            assertRefused("RULE_VALUE_INVALID", "bank.holds", nothing);
        }
        for (String nothing : List.of("{}", "{\"days\": null}", "{\"days\": 30, \"ratio\": 0.2}")) {
            assertRefused("RULE_VALUE_INVALID", "alert.refundWave", nothing);
        }
        for (String nothing : List.of("{}", "{\"banks\": {}}", "{\"banks\": {\"x\": null}}", "{\"at\": null}")) {
            assertRefused("RULE_VALUE_INVALID", "bank.cutOff", nothing);
        }
    }

    private void assertRefused(String code, String key, String value) throws IOException {
        JsonNode sent = json.readTree(value);
        ProblemException refused =
                assertThrows(ProblemException.class, () -> catalogue.requireValue(key, sent), key + " " + value);
        assertEquals(code, refused.kind().name());
    }

    @Test
    void callsEveryRuleByAName() {
        List<String> nameless = catalogue.keys().stream()
                .filter(key -> RuleNames.of(key).zh().equals(key))
                .toList();

        assertEquals(List.of(), nameless);
    }
}
