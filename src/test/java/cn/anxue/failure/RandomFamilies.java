package cn.anxue.failure;

import static cn.anxue.bank.FeeBooksProof.any;
import static cn.anxue.fee.OrderFixtures.service;

import cn.anxue.Tokens;
import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Decision;
import cn.anxue.calendar.Today;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.lesson.AnswerDraft;
import cn.anxue.fee.lesson.LessonAnswer;
import cn.anxue.fee.lesson.LessonAnswers;
import cn.anxue.fee.lesson.LessonDraft;
import cn.anxue.fee.lesson.LessonKey;
import cn.anxue.fee.lesson.LessonRecording;
import cn.anxue.fee.lesson.LessonRulings;
import cn.anxue.fee.lesson.Ruling;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.refund.RefundAnswers;
import cn.anxue.fee.refund.RefundDraft;
import cn.anxue.fee.refund.RefundJobs;
import cn.anxue.fee.refund.RefundOffice;
import cn.anxue.fee.refund.RefundRegister;
import cn.anxue.fee.refund.RefundRequests;
import cn.anxue.fee.refund.RefundState;
import cn.anxue.fee.refund.RefundView;
import cn.anxue.fee.refund.quote.RefundCause;
import cn.anxue.fee.release.ReleaseRun;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Families and their institutions: lessons taught and disputed, money asked back, contested, withdrawn, tried again. */
final class RandomFamilies {
    private static final int LESSONS = 6;

    private final List<OrderView> orders;
    private final Caller officer = Tokens.caller("officer.test");
    private final Caller approver = Tokens.caller("approver.test");

    RandomFamilies(List<OrderView> orders) {
        this.orders = orders;
    }

    void act(Random random) {
        OrderView order = any(random, orders);
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> teach(random, order);
            case 3, 4 -> answer(random, order);
            case 5 -> rule(random, order);
            case 6 -> ask(random, order);
            case 7 -> reply(random, order);
            case 8 -> goOn(random, order);
            default -> time(random);
        }
    }

    private static void teach(Random random, OrderView order) {
        String day = service(Today.class).date().toString();
        List<LessonDraft> list = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> new LessonDraft(order.id().value(), null, day))
                .toList();
        service(LessonRecording.class).record(Caller.SYSTEM, list);
    }

    private static void answer(Random random, OrderView order) {
        List<AnswerDraft> list = IntStream.rangeClosed(1, LESSONS)
                .filter(n -> random.nextBoolean())
                .mapToObj(n -> new AnswerDraft(
                        order.id().value(),
                        n,
                        random.nextInt(4) == 0 ? LessonAnswer.DISPUTED : LessonAnswer.CONFIRMED,
                        "没上"))
                .toList();
        if (!list.isEmpty()) {
            service(LessonAnswers.class).answer(OrderFixtures.family(order.id()), list);
        }
    }

    private void rule(Random random, OrderView order) {
        LessonKey key = new LessonKey(order.id(), 1 + random.nextInt(LESSONS));
        Ruling ruling = random.nextBoolean() ? Ruling.CONFIRMED : Ruling.VOID;
        var dispute = service(LessonRulings.class).propose(officer, key, ruling, "查看了签到表");
        decide(random, Objects.requireNonNull(dispute.approvalId()));
    }

    private void decide(Random random, ApprovalId approval) {
        Decision decision = random.nextInt(4) == 0 ? Decision.REFUSE : Decision.APPROVE;
        service(ApprovalService.class).decide(approver, approval, decision, "测试");
    }

    private static void ask(Random random, OrderView order) {
        RefundCause[] causes = RefundCause.values();
        RefundDraft draft = new RefundDraft(causes[random.nextInt(causes.length)], "测试", null);
        Caller caller = random.nextInt(4) == 0 ? institution(order) : OrderFixtures.family(order.id());
        service(RefundRequests.class).ask(caller, order.id(), draft);
    }

    private static void reply(Random random, OrderView order) {
        RefundCause[] causes = RefundCause.values();
        for (RefundView refund : open(order)) {
            service(RefundAnswers.class)
                    .answer(
                            institution(order),
                            refund.id(),
                            new RefundAnswers.AnswerDraft(
                                    random.nextInt(3) > 0 ? RefundAnswers.Answer.AGREE : RefundAnswers.Answer.CONTEST,
                                    causes[random.nextInt(causes.length)],
                                    "测试"));
        }
    }

    private void goOn(Random random, OrderView order) {
        for (RefundView refund : open(order)) {
            if (refund.state() == RefundState.FAILED) {
                service(RefundOffice.class).retry(officer, refund.id());
            } else if (random.nextInt(3) == 0) {
                service(RefundRequests.class).withdraw(OrderFixtures.family(order.id()), refund.id());
            }
        }
    }

    private static void time(Random random) {
        RefundJobs jobs = service(RefundJobs.class);
        switch (random.nextInt(3)) {
            case 0 -> jobs.resumePlanned();
            case 1 -> jobs.collectOwed();
            default -> service(ReleaseRun.class).prepare();
        }
    }

    private static List<RefundView> open(OrderView order) {
        return service(RefundRegister.class).ofOrder(Caller.SYSTEM, order.id()).stream()
                .filter(refund -> refund.state() != RefundState.PAID && refund.state() != RefundState.WITHDRAWN)
                .toList();
    }

    private static Caller institution(OrderView order) {
        UUID id = order.terms().institution().value();
        return new Caller(new ActorId(id), "institution", Set.of(Role.INSTITUTION), new Scope.Institution(id));
    }
}
