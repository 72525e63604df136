package cn.anxue.enforcement.penalty;

import cn.anxue.calendar.Bounds;
import cn.anxue.identity.Caller;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Serves letters, follows what was imposed to its end, and shows it to the public. */
@ApplicationScoped
public class PenaltyExecution {
    private static final int PAUSE_YEARS_MAX = 5;

    private final PenaltyDesk desk;

    PenaltyExecution(PenaltyDesk desk) {
        this.desk = desk;
    }

    /** What can be served. */
    public enum Letter {
        /** 行政处罚告知书. */
        PRE_NOTICE,
        /** 行政处罚决定书. */
        DECISION
    }

    /** What an officer moves a case by. */
    public enum Move {
        /** The party did all that was imposed. */
        PERFORM,
        /** A court or another means compels. */
        ENFORCE,
        /** Nothing is left to do. */
        CLOSE,
        /** The police sent the case back. */
        RETURN
    }

    /** A payment at a bank. */
    public record Receipt(Payment.Purpose purpose, LocalDate paidOn, Money amount, String number) {}

    @Transactional
    public PenaltyFile serve(Caller caller, PenaltyId id, long version, Letter letter, Service service) {
        PenaltyCase file = desk.open(caller, id, version);
        switch (letter) {
            case PRE_NOTICE -> {
                PreNotice told = file.preNotice()
                        .filter(notice -> notice.service() == null && file.state() == PenaltyState.PRE_NOTICE)
                        .orElseThrow(() -> state(file));
                desk.requireDay("/on", service.on(), told.issuedOn());
                PenaltyCase.replaceLast(file.preNotices, told.served(service));
            }
            case DECISION -> {
                file.require(PenaltyState.SERVED);
                LocalDate decided =
                        file.decision().map(PenaltyDecision::decidedOn).orElseThrow();
                desk.requireDay("/on", service.on(), decided);
                file.become(PenaltyState.SERVED);
                file.service = service;
            }
        }
        return desk.done(caller, file, "served", "state", "service");
    }

    /** Records that the party paid; never more than it owed on that day. */
    @Transactional
    public PenaltyFile pay(Caller caller, PenaltyId id, long version, Receipt receipt) {
        PenaltyCase file = desk.open(caller, id, version);
        file.requireState(PenaltyState.SERVED, PenaltyState.SURCHARGE, PenaltyState.ENFORCEMENT);
        LocalDate served = file.service == null ? desk.today() : file.service.on();
        desk.requireDay("/paidOn", receipt.paidOn(), served);
        Money owed = Dues.of(PenaltyView.of(file), desk.deadlines(), desk.today())
                .orElseThrow(() -> state(file))
                .owed(receipt.purpose());
        if (receipt.amount().compareTo(owed) > 0 || !receipt.amount().isPositive()) {
            throw new ProblemException(PenaltyProblem.PAID_TOO_MUCH, "/amount", Map.of("owed", owed.decimal()));
        }
        file.payments.add(new Payment(
                receipt.purpose(),
                receipt.paidOn(),
                receipt.amount().minor(),
                receipt.amount().currency(),
                receipt.number(),
                caller.id()));
        return desk.done(caller, file, "paid", "payments");
    }

    /** Lets the surcharge rest; with the same document again, it says when that ended. */
    @Transactional
    public PenaltyFile pause(Caller caller, PenaltyId id, long version, Pause pause) {
        PenaltyCase file = desk.open(caller, id, version);
        file.requireState(PenaltyState.SERVED, PenaltyState.SURCHARGE, PenaltyState.ENFORCEMENT);
        LocalDate until = pause.untilOn();
        if (until != null && until.isBefore(pause.fromOn())) {
            throw new ProblemException(PenaltyProblem.PAUSE_ENDS_BEFORE, "/untilOn", Map.of());
        }
        new Bounds(pause.fromOn(), desk.today().plusYears(PAUSE_YEARS_MAX)).require("/untilOn", until);
        int same = same(file, pause);
        if (same < 0) {
            file.pauses.add(pause);
        } else {
            file.pauses.set(same, pause);
        }
        return desk.done(caller, file, "paused", "pauses");
    }

    @Transactional
    public PenaltyFile move(Caller caller, PenaltyId id, long version, Move move, LocalDate on, String note) {
        PenaltyCase file = desk.open(caller, id, version);
        desk.requireDay("/on", on, file.filing().filedOn());
        switch (move) {
            case PERFORM -> {
                file.require(PenaltyState.PERFORMED);
                requireNothingOwed(file);
                file.become(PenaltyState.PERFORMED);
                file.closing = file.closing().performed(on, note);
            }
            case ENFORCE -> {
                file.become(PenaltyState.ENFORCEMENT);
                file.closing = file.closing().enforced(on, note);
            }
            case CLOSE -> {
                file.become(PenaltyState.CLOSED);
                file.closing = file.closing().closed(on, note);
            }
            case RETURN -> {
                file.requireState(PenaltyState.TRANSFERRED_TO_POLICE);
                reopen(caller, file, on, note);
            }
        }
        return desk.done(caller, file, "moved", "state");
    }

    /** Publishes the decision; the summary names nobody. */
    @Transactional
    public PenaltyFile publish(Caller caller, PenaltyId id, long version, String summary) {
        PenaltyCase file = desk.open(caller, id, version);
        if (file.decision().map(PenaltyDecision::terms).isEmpty() || file.state() == PenaltyState.WITHDRAWN) {
            throw state(file);
        }
        if (file.publication != null) {
            throw new ProblemException(PenaltyProblem.ALREADY_PUBLISHED);
        }
        file.publication = new Publication(desk.today(), summary, null, null);
        return desk.done(caller, file, "published", "publication");
    }

    /** Takes the publication down and says why; the public is told. */
    @Transactional
    public PenaltyFile takeDown(Caller caller, PenaltyId id, long version, String reason) {
        PenaltyCase file = desk.open(caller, id, version);
        Publication shown = file.publication;
        if (shown == null || shown.takenDownOn() != null) {
            throw new ProblemException(PenaltyProblem.NOT_PUBLISHED);
        }
        file.publication = shown.takenDown(desk.today(), reason);
        return desk.done(caller, file, "taken_down", "publication");
    }

    private static int same(PenaltyCase file, Pause pause) {
        for (int i = 0; i < file.pauses.size(); i++) {
            if (file.pauses.get(i).document().equals(pause.document())) {
                return i;
            }
        }
        return -1;
    }

    private void requireNothingOwed(PenaltyCase file) {
        Money owed = desk.read(file).owed();
        if (owed.isPositive()) {
            throw new ProblemException(PenaltyProblem.STILL_OWED, Map.of("owed", owed.decimal()));
        }
    }

    private static void reopen(Caller caller, PenaltyCase file, LocalDate on, String note) {
        if (file.findings == null) {
            file.findings = new Findings(on, note, 0L, 0L, null);
        }
        file.become(PenaltyState.INVESTIGATED);
        file.papers.add(new Paper(PaperKind.OTHER, "公安机关退回案件", on, note, null, caller.id()));
    }

    private static ProblemException state(@Nullable PenaltyCase file) {
        Object state = file == null ? "" : file.state().text();
        return new ProblemException(PenaltyProblem.PENALTY_STATE, Map.of("state", state));
    }
}
