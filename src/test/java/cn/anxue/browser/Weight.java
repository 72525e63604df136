package cn.anxue.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/** What a page has cost to fetch. */
public record Weight(int requests, long bytes, List<String> fetched) {
    private static final int REQUESTS_MAX = 8;
    private static final int BYTES_MAX = 50 * 1024;

    void assertLight(String path) {
        assertTrue(requests > 0 && requests <= REQUESTS_MAX, () -> path + ": " + fetched);
        assertTrue(bytes <= BYTES_MAX, () -> path + ": " + bytes + " bytes: " + fetched);
    }
}
