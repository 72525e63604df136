package cn.anxue.demo;

import cn.anxue.enforcement.DocumentNumber;
import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.enforcement.notice.NoticeRegister;
import cn.anxue.enforcement.notice.NoticeView;
import cn.anxue.identity.Caller;
import cn.anxue.tipoff.ActionKind;
import cn.anxue.tipoff.Channel;
import cn.anxue.tipoff.CheckedPhotos;
import cn.anxue.tipoff.Move;
import cn.anxue.tipoff.Report;
import cn.anxue.tipoff.TipOffId;
import cn.anxue.tipoff.TipOffIntake;
import cn.anxue.tipoff.TipOffKind;
import cn.anxue.tipoff.TipOffLine;
import cn.anxue.tipoff.TipOffMoves;
import cn.anxue.tipoff.TipOffQuery;
import cn.anxue.tipoff.TipOffState;
import cn.anxue.tipoff.TipOffs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports from the public, in three lots of four: three of each lot hold true and are tied to the order that followed. */
@ApplicationScoped
class ChengdeTipOffs {
    private static final int LOT = 4;
    private static final int ANSWERED_AFTER_DAYS = 11;
    private static final List<LocalDate> RECEIVED_ON =
            List.of(LocalDate.of(2023, 4, 5), LocalDate.of(2023, 6, 27), LocalDate.of(2023, 10, 31));
    private static final List<TipOffKind> KINDS = List.of(
            TipOffKind.PAY_ELSEWHERE, TipOffKind.CHARGED_TOO_MUCH, TipOffKind.REFUND_REFUSED, TipOffKind.ADVERTISING);

    /** The page (随手拍), the telephone and the mail box. */
    private static final List<Channel> CHANNELS = List.of(Channel.PAGE, Channel.HOTLINE, Channel.MAIL, Channel.PAGE);

    private final Roll roll;
    private final Desk desk;
    private final NoticeRegister notices;
    private final Cast cast;

    ChengdeTipOffs(Roll roll, Desk desk, NoticeRegister notices, Cast cast) {
        this.roll = roll;
        this.desk = desk;
        this.notices = notices;
        this.cast = cast;
    }

    /** Where reports come in and go on. */
    @ApplicationScoped
    static class Desk {
        private final TipOffIntake intake;
        private final TipOffMoves moves;
        private final TipOffs tipOffs;

        Desk(TipOffIntake intake, TipOffMoves moves, TipOffs tipOffs) {
            this.intake = intake;
            this.moves = moves;
            this.tipOffs = tipOffs;
        }

        void take(@Nullable Caller taker, Report report) {
            intake.take(taker, report, CheckedPhotos.of(List.of()));
        }

        void move(Caller caller, TipOffId id, Move move) {
            moves.move(caller, id, move);
        }

        List<TipOffLine> received(Caller caller) {
            TipOffQuery query = new TipOffQuery(null, TipOffState.RECEIVED, null, null, null, false);
            return tipOffs.page(caller, query, null, LOT).items();
        }
    }

    /** @param found how many institutions got an order in each round, one after the other */
    List<Step> steps(List<PlannedInstitution> all, int found) {
        List<Step> steps = new ArrayList<>();
        for (int lot = 0; lot < RECEIVED_ON.size(); lot++) {
            List<PlannedInstitution> reported = all.subList(lot * found, lot * found + LOT);
            LocalDate on = RECEIVED_ON.get(lot);
            steps.add(new Step("chengde.tip-offs." + (lot + 1), on, () -> receive(reported)));
            steps.add(new Step(
                    "chengde.tip-offs." + (lot + 1) + ".answers", on.plusDays(ANSWERED_AFTER_DAYS), this::answer));
        }
        return steps;
    }

    private void receive(List<PlannedInstitution> reported) {
        for (int i = 0; i < reported.size(); i++) {
            Channel channel = CHANNELS.get(i);
            Caller taker = channel.isTakenDown() ? cast.named("officer.chengde") : null;
            desk.take(
                    taker,
                    new Report(
                            null,
                            channel,
                            KINDS.get(i % KINDS.size()),
                            roll.idOf(reported.get(i)),
                            null,
                            null,
                            "示例举报：" + KINDS.get(i % KINDS.size()).text().zh(),
                            null,
                            null));
        }
    }

    private void answer() {
        Caller officer = cast.named("officer.chengde");
        List<NoticeView> orders = notices.find(
                        officer, new NoticeRegister.Search(null, NoticeKind.RECTIFICATION_ORDER, null), null, 200)
                .items();
        for (TipOffLine line : desk.received(officer)) {
            boolean holds = line.kind() != TipOffKind.ADVERTISING;
            answer(officer, line, holds ? orders : List.of());
        }
    }

    private void answer(Caller officer, TipOffLine line, List<NoticeView> orders) {
        NoticeView order = orders.stream()
                .filter(one -> one.subject().id() != null && one.subject().id().equals(line.institutionId()))
                .findFirst()
                .orElse(null);
        TipOffId id = line.id();
        desk.move(officer, id, Move.to(TipOffState.SCREENED));
        desk.move(officer, id, Move.to(TipOffState.ACCEPTED));
        desk.move(
                officer, id, new Move(TipOffState.ASSIGNED, null, null, null, null, officer.name(), null, null, null));
        desk.move(officer, id, Move.to(TipOffState.CHECKED).words("示例：已到现场核查"));
        desk.move(officer, id, Move.to(order == null ? TipOffState.NOT_FOUND : TipOffState.SUBSTANTIATED));
        desk.move(officer, id, order == null ? linked(ActionKind.NONE, null, null) : linked(order));
        desk.move(officer, id, Move.to(TipOffState.REPLIED).words("示例：核查结果已告知，感谢监督。"));
    }

    private static Move linked(NoticeView order) {
        DocumentNumber number = order.number();
        return linked(ActionKind.NOTICE, order.id().value(), number == null ? null : number.toString());
    }

    private static Move linked(ActionKind kind, @Nullable UUID id, @Nullable String number) {
        return new Move(TipOffState.ACTION_LINKED, null, null, null, null, null, kind, id, number);
    }
}
