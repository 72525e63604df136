package cn.anxue.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.seal.Verification.Outcome;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A superuser rewrites history past every guard; each way of it is caught and named. */
class VerificationTest {
    private static final String THIRD = " = (select item_id from seal_leaf where log = 1 and seq = 3)";

    private ScratchBooks books;
    private Head early;

    @BeforeEach
    void seal() throws Exception {
        books = ScratchBooks.open("verify");
        books.record(10);
        books.trail(10);
        books.seal(SealLog.JOURNAL);
        books.seal(SealLog.AUDIT);
        early = books.commit(() -> books.heads.latest(SealLog.JOURNAL)).orElseThrow();
        books.record(599);
        books.reverse(books.record(1).get(0));
        books.trail(20);
        books.seal(SealLog.JOURNAL);
        books.seal(SealLog.AUDIT);
    }

    @AfterEach
    void closeBooks() throws Exception {
        books.close();
    }

    @Test
    void findsNothingWhereNothingWasDone() throws Exception {
        Outcome outcome = verify();

        assertEquals("", told(outcome));
        assertEquals(
                List.of(611L, 30L),
                outcome.logs().stream().map(Verification.Checked::leaves).toList());
        assertEquals(2, outcome.logs().get(0).heads());
        assertEquals(0, outcome.logs().get(0).waiting());
        assertEquals(List.of(1), List.copyOf(outcome.unpledged().keySet()));
    }

    @Test
    void countsWhatIsNotSealedYetAsWaiting() throws Exception {
        books.record(3);
        assertEquals("", told(verify()));
        assertEquals(3, verify().logs().get(0).waiting());
    }

    @Test
    void namesAnEntryWhoseAmountWasChanged() throws Exception {
        books.tamper("update ledger_entry set amount_minor = amount_minor + 1 where act_id" + THIRD);
        String told = told(verify());
        assertTrue(told.startsWith("journal ENTRY_CHANGED 3"), told);
        assertTrue(told.contains("BALANCE_DIFFERS"), told);
    }

    @Test
    void namesAnEntryWhoseDayWasChanged() throws Exception {
        books.tamper("update ledger_entry set occurred_on = occurred_on - 1 where act_id" + THIRD);
        assertEquals("journal ENTRY_CHANGED 3", told(verify()));
    }

    @Test
    void namesAnEntryThatWasDeleted() throws Exception {
        books.tamper("delete from ledger_entry where act_id" + THIRD);
        assertTrue(told(verify()).startsWith("journal ENTRY_MISSING 3"));
    }

    @Test
    void namesAnEntryPutAmongSealedOnes() throws Exception {
        books.tamper("""
            insert into ledger_entry (holder_id, act_id, leg, debit_account_id, credit_account_id, amount_minor, currency,
                debit_position, credit_position, occurred_on, reason, recorded_in)
            select holder_id, gen_random_uuid(), 0, debit_account_id, credit_account_id, 5, 'CNY', 9001, 9001, occurred_on,
                reason, recorded_in from ledger_entry where act_id\
            """ + THIRD);
        assertTrue(told(verify()).startsWith("journal ENTRY_EXTRA"), told(verify()));
    }

    @Test
    void namesAnEntryThatClaimsToBeOlderThanItIs() throws Exception {
        books.tamper("""
            insert into ledger_entry (holder_id, act_id, leg, debit_account_id, credit_account_id, amount_minor, currency,
                debit_position, credit_position, occurred_on, reason, recorded_at)
            select holder_id, gen_random_uuid(), 0, debit_account_id, credit_account_id, 5, 'CNY', 9001, 9001, occurred_on,
                reason, recorded_at - interval '3 days' from ledger_entry where act_id\
            """ + THIRD);
        assertTrue(told(verify()).startsWith("journal ENTRY_EXTRA"));
        books.seal(SealLog.JOURNAL);
        String told = told(verify());
        assertTrue(told.startsWith("journal ENTRY_BACKDATED 611"), told);
    }

    @Test
    void namesTheLeavesUnderARewrittenHash() throws Exception {
        books.tamper(
                "update ledger_entry set occurred_on = occurred_on - 1 where act_id" + THIRD,
                "update seal_leaf l set hash = sha256('\\x00'::bytea || uuid_send(salt) || record) from"
                        + " seal_journal_item i where l.item_id = i.item_id and l.log = 1 and l.seq = 3");
        assertEquals("journal NODE_CHANGED 0..255; journal HEAD_DIFFERS 0..9", told(verify()));
        books.tamper("update seal_node set hash = decode(repeat('00', 32), 'hex') where index = 1 and log = 1");
        assertTrue(told(verify()).startsWith("journal NODE_CHANGED 0..255; journal NODE_CHANGED 256..511"));
    }

    @Test
    void namesLeavesWhoseSaltsWereSwapped() throws Exception {
        books.tamper("""
            update seal_leaf l set salt = o.salt from seal_leaf o
            where l.log = 1 and o.log = 1 and l.seq in (3, 7) and o.seq = 10 - l.seq\
            """);
        assertEquals("journal ENTRY_CHANGED 3; journal ENTRY_CHANGED 7", told(verify()));
    }

    @Test
    void namesAHeadThatWasChanged() throws Exception {
        books.tamper("update seal_head set signed_at = signed_at - interval '1 day' where log = 1 and size = 10");
        assertEquals("journal HEAD_FORGED 10", told(verify()));
        books.tamper("update seal_head set root = decode(repeat('00', 32), 'hex') where log = 1 and size = 10");
        assertTrue(told(verify()).contains("journal HEAD_DIFFERS 0..9"));
    }

    @Test
    void namesTheFirstLeafThatIsMissing() throws Exception {
        books.tamper("delete from seal_leaf where log = 1 and seq = 7");
        assertTrue(told(verify()).startsWith("journal LEAF_MISSING 7"), told(verify()));
    }

    @Test
    void catchesAnEndThatWasCutOff() throws Exception {
        books.tamper("delete from seal_leaf where log = 1 and seq >= 600");
        assertTrue(told(verify()).startsWith("journal LOG_CUT 600..611"), told(verify()));
    }

    @Test
    void catchesAnEndCutOffWithItsHeadsByAHeadSomebodyKept() throws Exception {
        Head late = books.commit(() -> books.heads.latest(SealLog.JOURNAL)).orElseThrow();
        books.tamper(
                "delete from seal_leaf where log = 1 and seq >= 10",
                "delete from seal_node where log = 1",
                "delete from seal_head where log = 1 and size > 10",
                "update seal_position p set recorded_in = e.recorded_in, item_id = e.act_id from ledger_entry e"
                        + " where e.act_id = (select item_id from seal_leaf where log = 1 and seq = 9) and p.log = 1");

        assertEquals("", told(verify()));
        assertEquals("journal LOG_CUT 10..611", told(verify(early, late)));
        books.seal(SealLog.JOURNAL);
        assertEquals("", told(verify(early)));
        assertEquals("journal KEPT_HEAD_DIFFERS 611", told(verify(late)), "sealed anew, with other salts");
    }

    @Test
    void catchesARowOfTheTrailThatWasChangedOrRemoved() throws Exception {
        books.tamper(
                "update audit_event set actor_name = 'somebody' where id = (select item_id from seal_leaf where log ="
                        + " 2 and seq = 4)",
                "delete from audit_event where id = (select item_id from seal_leaf where log = 2 and seq = 9)");
        assertEquals("audit ENTRY_CHANGED 4; audit ENTRY_MISSING 9", told(verify()));
    }

    @Test
    void catchesAKeyPutInPlaceOfOurs() throws Exception {
        books.tamper("update seal_key set public_key = decode(repeat('07', 32), 'hex')");
        String told = told(verify(Map.of(1, books.keys.signing().publicKey())));
        assertEquals("keys KEY_CHANGED 1", told);
    }

    @Test
    void isACommandThatAnswersByItsExitCode() throws Exception {
        Path kept = Files.createTempFile("head", ".json");
        Files.writeString(
                kept,
                new ObjectMapper()
                        .writeValueAsString(Map.of(
                                "items",
                                List.of(Map.of(
                                        "day",
                                        "2026-11-21",
                                        "log",
                                        "journal",
                                        "size",
                                        early.size(),
                                        "root",
                                        early.root(),
                                        "signedAt",
                                        early.signedAt().toString(),
                                        "suite",
                                        1,
                                        "key",
                                        1,
                                        "signature",
                                        early.signature())))));
        var command = new VerifyCommand(
                ScratchBooks.url("anxue_seal_verify"), "anxue_owner", "anxue_owner", Optional.empty(), books.folder);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertEquals(0, command.run(List.of(kept.toString()), print(out)), out.toString(StandardCharsets.UTF_8));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("1 heads kept elsewhere"));
        assertFalse(out.toString(StandardCharsets.UTF_8).contains("from the database alone"));
        books.tamper("delete from ledger_entry where act_id" + THIRD);
        assertEquals(1, command.run(List.of(), print(out)));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("WRONG journal ENTRY_MISSING: Row 3, holder"));
    }

    private static PrintStream print(ByteArrayOutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private Outcome run(VerificationInput input) throws Exception {
        try (Connection connection = ScratchBooks.superuser("anxue_seal_verify")) {
            return new Verification(connection, input, (log, leaves) -> {}).run();
        }
    }

    private Outcome verify(Head... kept) throws Exception {
        return run(new VerificationInput(Map.of(), Set.of(), List.of(kept)));
    }

    private Outcome verify(Map<Integer, String> keys) throws Exception {
        return run(new VerificationInput(keys, Set.of(), List.of()));
    }

    private static String told(Outcome outcome) {
        return outcome.findings().stream()
                .map(finding -> finding.log() + " " + finding.kind() + place(finding.facts()))
                .collect(Collectors.joining("; "));
    }

    private static String place(Map<String, ?> facts) {
        Object seq = facts.get("seq");
        Object last = facts.get("last");
        if (seq == null) {
            return last == null ? "" : " " + last;
        }
        return " " + seq + (last == null ? "" : ".." + last);
    }
}
