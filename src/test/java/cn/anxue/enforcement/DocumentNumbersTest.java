package cn.anxue.enforcement;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.batch.Sql;
import cn.anxue.enforcement.notice.NoticeDraft;
import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.enforcement.notice.NoticeService;
import cn.anxue.enforcement.notice.NoticeView;
import cn.anxue.identity.Caller;
import cn.anxue.region.AuthorityId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Numbers are never lost and never given twice: fifty officers issue at once, and every third issue fails after its number
 * was drawn.
 */
@QuarkusTest
class DocumentNumbersTest {
    private static final int ISSUES = 50;

    @Inject
    NoticeService notices;

    @Inject
    DocumentNumbers numbers;

    @Inject
    Sql sql;

    private record Drawing(Numbered.Run run) implements Numbered {
        @Override
        public AuthorityId authorityId() {
            return run.authorityId();
        }

        @Override
        public NumberSeries series() {
            return run.series();
        }
    }

    private static class PlannedFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void leavesNoGapUnderConcurrentIssuesAndFailures() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Caller officer = Tokens.caller("officer.test");
        List<Callable<NoticeView>> issues = IntStream.range(0, ISSUES)
                .mapToObj(i -> issue(officer, random.nextInt(3) == 0, random.nextInt(5)))
                .toList();
        var pool = Executors.newFixedThreadPool(ISSUES);
        List<Integer> drawn = new ArrayList<>();
        try {
            for (Future<NoticeView> issue : pool.invokeAll(issues, 60, TimeUnit.SECONDS)) {
                drawnBy(issue).ifPresent(drawn::add);
            }
        } finally {
            pool.shutdownNow();
        }

        assertTrue(drawn.size() > 10, "seed " + seed);
        assertEquals(drawn.size(), drawn.stream().distinct().count(), "seed " + seed);
        assertGapFree("seed " + seed);
    }

    @Test
    void numbersListsInTheirOrder() {
        Caller officer = Tokens.caller("officer.test");
        NoticeDraft letter = EnforcementFixtures.noticeTo(EnforcementFixtures.unlicensed(), NoticeKind.INQUIRY_LETTER);
        NoticeDraft warning = EnforcementFixtures.noticeTo(EnforcementFixtures.unlicensed(), NoticeKind.WARNING_LETTER);

        List<NoticeView> issued = notices.issue(officer, List.of(letter, warning, letter));

        assertEquals(sequence(issued.get(0)) + 1, sequence(issued.get(2)));
        assertTrue(requireNonNull(issued.get(1).number()).heading().endsWith("监警"));
    }

    @Test
    void goesOnAfterANumberGivenOnPaper() {
        NoticeView issued = notices.issue(
                Tokens.caller("officer.test"),
                EnforcementFixtures.noticeTo(EnforcementFixtures.unlicensed(), NoticeKind.INQUIRY_LETTER));
        Numbered.Run run = new Numbered.Run(issued.authorityId(), NumberSeries.INQUIRY_LETTER);
        String heading = requireNonNull(issued.number()).heading();
        QuarkusTransaction.begin();
        try {
            numbers.passOver(run, new DocumentNumber(heading, 2019, 7));
            numbers.passOver(run, new DocumentNumber(heading, 2019, 3));
            numbers.passOver(run, new DocumentNumber("濮华教函", 2019, 90));

            assertEquals(
                    List.of(new DocumentNumber(heading, 2019, 8)),
                    numbers.draw(List.of(new Drawing(run)), LocalDate.of(2019, 5, 6)));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void isNotDrawnOutsideADatabaseTransaction() {
        assertThrows(
                RuntimeException.class,
                () -> sql.update("update enforcement_number set last = last - 1", statement -> {}));
    }

    private Callable<NoticeView> issue(Caller officer, boolean fails, int pauseMillis) {
        return () -> QuarkusTransaction.requiringNew().call(() -> {
            NoticeView issued = notices.issue(
                    officer,
                    EnforcementFixtures.noticeTo(EnforcementFixtures.unlicensed(), NoticeKind.RECTIFICATION_ORDER));
            pause(pauseMillis);
            if (fails) {
                throw new PlannedFailure();
            }
            return issued;
        });
    }

    /** No series has fewer numbers than its last one says, counted over all who drew from it. */
    private void assertGapFree(String seed) {
        List<String> gaps =
                QuarkusTransaction.requiringNew().call(() -> sql.list("""
                        select c.series || ' ' || c.last || ' ' || count(n.number) from enforcement_number c
                        join region_authority a on a.id = c.authority_id
                        left join (
                            select authority_id, kind as series, number from enforcement_notice
                            union all
                            select authority_id, list || '_LIST', number from enforcement_list_entry
                            union all
                            select authority_id, 'PUBLICITY', number from enforcement_publicity) n
                          on n.authority_id = c.authority_id and n.series = c.series
                             and n.number like a.document_prefix || '监_〔' || c.year || '〕%'
                        where c.series not like 'PENALTY%'
                        group by c.authority_id, c.series, c.year, c.last
                        having count(n.number) <> c.last
                            or max(substring(n.number from '〕([0-9]+)号')::integer) <> c.last
                        """, statement -> {}, row -> row.getString(1)));
        assertEquals(List.of(), gaps, seed);
    }

    private static Optional<Integer> drawnBy(Future<NoticeView> issue) throws InterruptedException {
        try {
            return Optional.of(sequence(issue.get()));
        } catch (ExecutionException failed) {
            assertTrue(failed.getCause() instanceof PlannedFailure, String.valueOf(failed.getCause()));
            return Optional.empty();
        }
    }

    private static int sequence(NoticeView notice) {
        return requireNonNull(notice.number()).sequence();
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
