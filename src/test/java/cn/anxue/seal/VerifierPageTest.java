package cn.anxue.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.anxue.ledger.LedgerFixtures;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The script of the page for parents, run by node where there is one, against receipts true and tampered. */
class VerifierPageTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final Path SCRIPT = Path.of("src/main/resources/META-INF/resources/assets/verify-proof.js");
    /** RFC 8032 §7.1: public key, message, signature. */
    private static final List<List<String>> VECTORS = List.of(
            List.of(
                    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                    "",
                    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
            List.of(
                    "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
                    "72",
                    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
            List.of(
                    "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
                    "af82",
                    "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"));

    private final Map<String, String> expected = new TreeMap<>();
    private final ObjectNode cases = JSON.createObjectNode();
    private ScratchBooks books;
    private ObjectNode receipt;

    @BeforeEach
    void makeReceipt() throws Exception {
        assumeTrue(hasNode(), "no node on this machine");
        books = ScratchBooks.open("page");
        books.record(300);
        books.record(6);
        books.reverse(books.record(1).get(0));
        books.seal(SealLog.JOURNAL);
        books.record(2);
        Receipts receipts = new Receipts(LedgerFixtures.recordsOver(books.sql), books.tree, books.heads, books.sql);
        receipt = JSON.valueToTree(books.commit(() -> receipts.ofAccount(books.holder, ScratchBooks.ORDER)));
    }

    @AfterEach
    void closeBooks() throws Exception {
        if (books != null) {
            books.close();
        }
    }

    @Test
    void saysOfEachReceiptWhatItProves() throws Exception {
        assertEquals(308, receipt.withArray("entries").size());
        assertEquals(2, receipt.withArray("pending").size());
        add("true", true, "", whole -> {});
        addWrongEntries();
        addWrongHeads();
        addSignatures();

        assertEquals(lines(expected), lines(run()));
    }

    private void addWrongEntries() {
        add(
                "amount",
                false,
                "3:ENTRY_CHANGED,3:NOT_UNDER_HEAD",
                whole -> entry(whole, 3).put("amountMinor", "999"));
        add(
                "day",
                false,
                "0:ENTRY_CHANGED,0:NOT_UNDER_HEAD",
                whole -> entry(whole, 0).put("occurredOn", "2026-03-03"));
        add(
                "account",
                false,
                "2:ENTRY_CHANGED,2:NOT_UNDER_HEAD",
                whole -> entry(whole, 2).put("debit", "fee/bank/6222000000000002"));
        add(
                "salt",
                false,
                "5:ENTRY_CHANGED,5:NOT_UNDER_HEAD",
                whole -> sealed(whole, 5).put("salt", "00".repeat(16)));
        add("index", false, "5:NOT_UNDER_HEAD", whole -> sealed(whole, 5).put("index", 9_999));
        add(
                "path",
                false,
                "6:NOT_UNDER_HEAD",
                whole -> sealed(whole, 6).withArray("path").remove(0));
        add(
                "left-out",
                false,
                "ENTRIES_LEFT_OUT,DIGEST_DIFFERS",
                whole -> whole.withArray("entries").remove(4));
    }

    private void addWrongHeads() {
        add(
                "root",
                false,
                "HEAD_NOT_SIGNED,DIGEST_DIFFERS" + all(":NOT_UNDER_HEAD"),
                whole -> head(whole).put("root", "11".repeat(32)));
        add(
                "signed-at",
                false,
                "HEAD_NOT_SIGNED,DIGEST_DIFFERS",
                whole -> head(whole).put("signedAt", "2026-01-01T00:00:00.000Z"));
        add(
                "other-key",
                false,
                "HEAD_NOT_SIGNED",
                whole -> whole.put("publicKey", VECTORS.get(0).get(0)));
        add("digest", false, "DIGEST_DIFFERS", whole -> whole.put("digest", "22".repeat(32)));
        add("hostile", false, "NOT_A_RECEIPT", ObjectNode::removeAll);
    }

    private void addSignatures() {
        ArrayNode signatures = cases.withArray("signatures");
        for (int i = 0; i < VECTORS.size(); i++) {
            List<String> vector = VECTORS.get(i);
            signature(signatures, "rfc8032-" + i, vector, true);
            signature(
                    signatures,
                    "rfc8032-changed-" + i,
                    List.of(vector.get(0), vector.get(1) + "00", vector.get(2)),
                    false);
        }
    }

    private void signature(ArrayNode into, String name, List<String> vector, boolean holds) {
        expected.put(name, Boolean.toString(holds));
        into.addObject()
                .put("name", name)
                .put("publicKey", vector.get(0))
                .put("message", vector.get(1))
                .put("signature", vector.get(2));
    }

    private void add(String name, boolean ok, String codes, Consumer<ObjectNode> change) {
        ObjectNode changed = receipt.deepCopy();
        change.accept(changed);
        expected.put(name, (ok + " " + codes).strip());
        cases.withArray("receipts").addObject().put("name", name).set("receipt", changed);
    }

    private String all(String code) {
        StringBuilder codes = new StringBuilder();
        for (int i = 0; i < receipt.withArray("entries").size(); i++) {
            codes.append(',').append(i).append(code);
        }
        return codes.toString();
    }

    private Map<String, String> run() throws IOException, InterruptedException {
        Path file = Files.createTempFile("cases", ".json");
        JSON.writeValue(file.toFile(), cases);
        Process node = new ProcessBuilder(
                        "node",
                        "src/test/resources/seal/verifier.js",
                        SCRIPT.toAbsolutePath().toString(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String out = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(node.waitFor(60, TimeUnit.SECONDS));
        Map<String, String> answers = new TreeMap<>();
        out.lines().forEach(line -> {
            String[] words = line.split(" ", 2);
            answers.put(words[0], words[words.length - 1].strip());
        });
        return answers;
    }

    private static String lines(Map<String, String> answers) {
        return String.join(
                "\n", answers.entrySet().stream().map(Map.Entry::toString).toList());
    }

    private static ObjectNode sealed(ObjectNode receipt, int n) {
        return (ObjectNode) receipt.withArray("entries").get(n);
    }

    private static ObjectNode entry(ObjectNode receipt, int n) {
        return (ObjectNode) sealed(receipt, n).get("entry");
    }

    private static ObjectNode head(ObjectNode receipt) {
        return (ObjectNode) receipt.get("head");
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
