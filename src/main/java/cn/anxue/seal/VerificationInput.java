package cn.anxue.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What an auditor brings along: things kept outside the database, against which it cannot lie.
 *
 * @param keys public keys by number
 * @param unnumbered public keys held here whose numbers only the database knows
 * @param heads heads kept from earlier, as in receipts and in lists of published heads
 */
public record VerificationInput(Map<Integer, String> keys, Set<String> unnumbered, List<Head> heads) {
    /** Nothing but what this node's own key ring says. */
    static VerificationInput of(SealKeyRing ring) {
        Map<Integer, String> keys = new HashMap<>();
        Set<String> unnumbered = new HashSet<>();
        for (SealKey key : ring.keys()) {
            if (key.number() > 0) {
                keys.put(key.number(), key.publicKey());
            } else {
                unnumbered.add(key.publicKey());
            }
        }
        return new VerificationInput(keys, unnumbered, List.of());
    }

    /** With all heads and keys found anywhere within a JSON file: a receipt, a page of heads, a page of keys. */
    VerificationInput with(Path file) throws IOException {
        Map<Integer, String> allKeys = new HashMap<>(keys);
        List<Head> allHeads = new ArrayList<>(heads);
        walk(new ObjectMapper().readTree(file.toFile()), node -> {
            if (node.hasNonNull("root") && node.hasNonNull("size") && node.hasNonNull("signature")) {
                allHeads.add(head(node));
            }
            if (node.hasNonNull("publicKey") && node.hasNonNull("number")) {
                allKeys.put(node.get("number").asInt(), node.get("publicKey").asText());
            }
        });
        return new VerificationInput(allKeys, unnumbered, allHeads);
    }

    private static void walk(JsonNode node, Consumer<JsonNode> visitor) {
        visitor.accept(node);
        node.forEach(child -> walk(child, visitor));
    }

    private static Head head(JsonNode node) {
        return new Head(
                node.path("log").asText(SealLog.JOURNAL.word()),
                node.path("size").asLong(),
                node.path("root").asText(),
                Instant.parse(node.path("signedAt").asText()),
                node.path("suite").asInt(),
                node.path("key").asInt(),
                node.path("signature").asText());
    }
}
