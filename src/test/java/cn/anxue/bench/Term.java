package cn.anxue.bench;

import cn.anxue.Tokens;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Decision;
import cn.anxue.bank.BankLines;
import cn.anxue.bench.GeneratedOrders.Order;
import cn.anxue.calendar.Today;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.lesson.AnswerDraft;
import cn.anxue.fee.lesson.ItemAnswer;
import cn.anxue.fee.lesson.LessonAnswer;
import cn.anxue.fee.lesson.LessonAnswers;
import cn.anxue.fee.lesson.LessonDraft;
import cn.anxue.fee.lesson.LessonOutcome;
import cn.anxue.fee.lesson.LessonRecording;
import cn.anxue.fee.lesson.SilenceRun;
import cn.anxue.fee.payout.PayoutRun;
import cn.anxue.fee.payout.PayoutRuns;
import cn.anxue.fee.release.ReleaseRun;
import cn.anxue.identity.Caller;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/** What a city does in a term, in the lists it would come in; every act through the services that serve HTTP. */
final class Term {
    private final GeneratedOrders generated;
    private final int lessonsAWeek;
    private LocalDate day = service(Today.class).date();
    private int taught;

    Term(GeneratedOrders generated, int lessonsAWeek) {
        this.generated = generated;
        this.lessonsAWeek = lessonsAWeek;
    }

    static void turnTheClockBack() {
        service(Today.class).setSource(InstantSource.system());
    }

    void sell(int institutions, int orders) throws SQLException {
        generated.make(institutions, orders, day);
    }

    long pay() {
        generated.lists().forEach(list -> generated.pay(list, day));
        return generated.orders().size();
    }

    /** Each order is taught the lessons of a week; lists of 10,000, each order's lessons together. */
    long teachAWeek() {
        List<LessonDraft> drafts = new ArrayList<>();
        String heldOn = day.toString();
        for (Order order : generated.orders()) {
            for (int n = taught + 1; n <= taught + lessonsAWeek; n++) {
                drafts.add(new LessonDraft(order.id().value(), n, heldOn));
            }
        }
        for (int from = 0; from < drafts.size(); from += GeneratedOrders.LIST) {
            List<LessonDraft> list = drafts.subList(from, Math.min(from + GeneratedOrders.LIST, drafts.size()));
            require(in(() -> service(LessonRecording.class).record(Caller.SYSTEM, list)), LessonOutcome.RECORDED);
        }
        taught += lessonsAWeek;
        return drafts.size();
    }

    /** Three families of four answer within the week. */
    long confirmAWeek() {
        List<AnswerDraft> drafts = new ArrayList<>();
        for (int i = 0; i < generated.orders().size(); i++) {
            if (i % 4 > 0) {
                Order order = generated.orders().get(i);
                for (int n = taught - lessonsAWeek + 1; n <= taught; n++) {
                    drafts.add(new AnswerDraft(order.id().value(), n, LessonAnswer.CONFIRMED, null));
                }
            }
        }
        for (int from = 0; from < drafts.size(); from += GeneratedOrders.LIST) {
            List<AnswerDraft> list = drafts.subList(from, Math.min(from + GeneratedOrders.LIST, drafts.size()));
            require(in(() -> service(LessonAnswers.class).relay(Caller.SYSTEM, list)), LessonOutcome.ANSWERED);
        }
        return drafts.size();
    }

    /** The others never do. */
    long letSilenceConfirm() {
        long confirmed = 0;
        for (int later = 0; later < 12; later++) {
            wait(4);
            confirmed += service(SilenceRun.class).run();
        }
        return confirmed;
    }

    /** A week later what was earned is prepared, let go by an approver and paid by the banks, and families are told. */
    long releaseAWeek() {
        wait(7);
        int made = service(ReleaseRun.class).prepare();
        List<PayoutRun> runs = in(() -> service(PayoutRuns.class).compose(Caller.SYSTEM, null, "410902"));
        for (PayoutRun run : runs) {
            service(ApprovalService.class)
                    .decide(Tokens.caller("approver.test"), run.approvalId(), Decision.APPROVE, "同意");
        }
        BankExecutions.executeAll(service(BankLines.class), day);
        return made + service(ReleaseRun.class).tell();
    }

    /** All was taught, confirmed and paid out. */
    void requireSettled() {
        for (var agreement : generated.agreements()) {
            Balance earned = Objects.requireNonNull(in(() ->
                            service(Ledger.class).balances(FeeBooks.holder(agreement.institutionId()), FeeBooks.EARNED))
                    .get(FeeBooks.EARNED));
            Balance outgoing = Objects.requireNonNull(in(() -> service(Ledger.class)
                            .balances(FeeBooks.holder(agreement.institutionId()), FeeBooks.OUTGOING))
                    .get(FeeBooks.OUTGOING));
            if (!earned.amount().plus(outgoing.amount()).equals(Money.ofFen(0))) {
                throw new IllegalStateException(agreement.institutionId() + " is still owed " + earned.amount()
                        + ", and " + outgoing.amount() + " is on its way");
            }
        }
    }

    private void wait(int days) {
        day = day.plusDays(days);
        service(Today.class)
                .setSource(
                        InstantSource.fixed(day.atTime(9, 0).atZone(Today.ZONE).toInstant()));
    }

    private static void require(List<ItemAnswer> answers, LessonOutcome outcome) {
        for (ItemAnswer answer : answers) {
            if (answer.outcome() != outcome) {
                throw new IllegalStateException(answer.toString());
            }
        }
    }

    private static <T> T in(Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(600).call(work);
    }

    private static <T> T service(Class<T> type) {
        return OrderFixtures.service(type);
    }
}
