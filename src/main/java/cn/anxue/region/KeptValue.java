package cn.anxue.region;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A rule's value as its row keeps it. The limits on what clients send do not count here: the database writes a number in all
 * its digits, and what was once laid down is shown.
 */
public final class KeptValue {
    private static final ObjectMapper ROWS = new ObjectMapper();

    private KeptValue() {}

    public static JsonNode read(String text) {
        try {
            return ROWS.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
