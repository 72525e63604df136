package cn.anxue.fee.release;

import cn.anxue.calendar.Today;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.payout.PayoutDraft;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.Payouts;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Makes the releases of a stretch of institutions: one row and one payout each. */
@ApplicationScoped
class ReleasePreparation {
    private final ReleaseGrounds grounds;
    private final ReleaseReadings readings;
    private final ReleaseStore store;
    private final Payouts payouts;
    private final Today today;

    ReleasePreparation(
            ReleaseGrounds grounds, ReleaseReadings readings, ReleaseStore store, Payouts payouts, Today today) {
        this.grounds = grounds;
        this.readings = readings;
        this.store = store;
        this.payouts = payouts;
        this.today = today;
    }

    int prepare(List<Payable> stretch, LocalDate day) {
        Map<InstitutionId, ReleaseCycle> cycles = grounds.cycles(stretch, day);
        Map<InstitutionId, LocalDate> on = new LinkedHashMap<>();
        cycles.forEach((institution, cycle) -> on.put(institution, cycle.on(day)));
        Set<InstitutionId> mine = on.isEmpty() ? Set.of() : readings.claim(on);
        if (mine.isEmpty()) {
            return 0;
        }
        Map<InstitutionId, ReleaseGrounds.Due> due = grounds.due(mine, cycles);
        List<Release> releases = new ArrayList<>();
        List<ReleaseStore.Part> parts = new ArrayList<>();
        List<PayoutDraft> drafts = new ArrayList<>();
        for (Payable payable : stretch) {
            ReleaseGrounds.Due one = due.get(payable.institution());
            if (one != null && one.amount().isPositive()) {
                Release release = release(one, Objects.requireNonNull(on.get(payable.institution())));
                releases.add(release);
                one.candidates().forEach(candidate -> parts.add(new ReleaseStore.Part(release.id(), candidate)));
                drafts.add(draft(release, payable));
            }
        }
        write(releases, parts, drafts);
        return releases.size();
    }

    private void write(List<Release> releases, List<ReleaseStore.Part> parts, List<PayoutDraft> drafts) {
        if (!releases.isEmpty()) {
            store.insert(releases, today.now());
            store.insertParts(parts);
            payouts.prepare(drafts);
            grounds.keepTrail("fee.release-prepared", releases);
        }
    }

    private Release release(ReleaseGrounds.Due due, LocalDate on) {
        return new Release(
                ReleaseId.next(),
                due.institution(),
                due.cycle(),
                on,
                due.amount(),
                due.lessons(),
                due.missing(),
                ReleaseState.PREPARED,
                today.now(),
                null);
    }

    private static PayoutDraft draft(Release release, Payable payable) {
        return new PayoutDraft(
                PayoutKind.RELEASE,
                release.id().value(),
                release.institution(),
                payable.payee(),
                release.amount(),
                FeeBooks.EARNED);
    }
}
