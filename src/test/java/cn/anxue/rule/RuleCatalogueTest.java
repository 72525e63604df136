package cn.anxue.rule;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.region.RuleNames;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
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
    void callsEveryRuleByAName() {
        List<String> nameless = catalogue.keys().stream()
                .filter(key -> RuleNames.of(key).zh().equals(key))
                .toList();

        assertEquals(List.of(), nameless);
    }
}
