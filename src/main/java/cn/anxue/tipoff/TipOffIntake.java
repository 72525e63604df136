package cn.anxue.tipoff;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes in what somebody reports, whoever writes it down. */
@ApplicationScoped
public class TipOffIntake {
    private final Seating seating;
    private final TipOffStore store;
    private final Alike alike;
    private final AuditTrail audit;
    private final Today today;

    TipOffIntake(Seating seating, TipOffStore store, Alike alike, AuditTrail audit, Today today) {
        this.seating = seating;
        this.store = store;
        this.alike = alike;
        this.audit = audit;
        this.today = today;
    }

    /** What the reporter is given, once. */
    public record Received(TipOffId id, CodeAndPin key) {}

    /**
     * Photos are checked and copied before this, outside any database transaction.
     *
     * @param taker whoever writes it down for somebody; nobody for the public page
     * @throws ProblemException where it says too little, or was received before
     */
    @Transactional
    public Received take(@Nullable Caller taker, Report report, CheckedPhotos photos) {
        requireEnough(report, photos);
        UUID submission = report.submission();
        if (submission != null && store.isTaken(submission)) {
            throw new ProblemException(TipOffProblem.TIP_OFF_TAKEN);
        }
        TipOff.Seat seat = seating.of(report);
        if (taker != null) {
            seating.requireReach(taker, seat, report);
        }
        TipOffId id = TipOffId.next();
        CodeAndPin key = CodeAndPin.next();
        LocalDate day = today.date();
        UUID group = group(id, report, seat, day);
        store.keep(id, key, report, seat, group, photos.photos());
        store.step(id, TipOffState.RECEIVED, report.channel().isTakenDown() ? taker : null);
        audit.recordAll(List.of(new AuditTrail.Row(
                report.channel().isTakenDown() && taker != null ? taker : Caller.SYSTEM,
                "tipoff.received",
                "tipoff",
                id.value(),
                List.of(),
                seat.authority().regionCode())));
        return new Received(id, key);
    }

    private UUID group(TipOffId id, Report report, TipOff.Seat seat, LocalDate day) {
        if (report.institution() == null) {
            return id.value();
        }
        CampaignRule rule = seating.clocks().campaign(seat.regionCode());
        Alike.Near near = new Alike.Near(id, report.institution(), null, null, day.minusDays(rule.days()), day);
        return alike.group(near, report.text(), rule.percent()).orElse(id.value());
    }

    private static void requireEnough(Report report, CheckedPhotos photos) {
        if (report.institution() == null && report.about() == null) {
            throw new ProblemException(TipOffProblem.ABOUT_REQUIRED, "/about", Map.of());
        }
        boolean speaks = report.kind().speaksForItself() && report.institution() != null;
        if (!speaks && report.text() == null && photos.photos().isEmpty()) {
            throw new ProblemException(TipOffProblem.WORDS_REQUIRED, "/text", Map.of());
        }
    }
}
