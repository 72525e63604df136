package cn.anxue.tipoff;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes tip-offs with their photos and steps. */
@ApplicationScoped
class TipOffStore {
    private final TipOffRecords records;
    private final Photos photos;
    private final Steps steps;
    private final Seals seals;
    private final Today today;

    TipOffStore(TipOffRecords records, Photos photos, Steps steps, Seals seals, Today today) {
        this.records = records;
        this.photos = photos;
        this.steps = steps;
        this.seals = seals;
        this.today = today;
    }

    boolean isTaken(UUID submission) {
        return records.count("submissionId", submission) > 0;
    }

    void keep(TipOffId id, CodeAndPin key, Report report, TipOff.Seat seat, UUID group, List<Photo> given) {
        TipOff.Sealed sealed = seals.seal(id, report, key);
        records.persistAndFlush(new TipOff(id, key.code(), report, seat, sealed, group, today.now(), today.date()));
        photos.keep(id, given);
    }

    Optional<TipOff> find(TipOffId id) {
        return records.findByIdOptional(id);
    }

    Optional<TipOff> find(String code) {
        return records.find("code", code).firstResultOptional();
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    TipOff get(TipOffId id) {
        return find(id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    /** Writes what was changed, before plain SQL reads it. */
    void flush() {
        records.flush();
    }

    Photos photos() {
        return photos;
    }

    Seals seals() {
        return seals;
    }

    void step(TipOffId id, TipOffState state, @Nullable Caller by) {
        steps.add(id, state, by, null, null);
    }

    void step(TipOff tipOff, @Nullable Caller by, @Nullable UUID authority, @Nullable String words) {
        records.flush();
        steps.add(tipOff.id(), tipOff.state(), by, authority, words);
    }

    List<Step> steps(TipOffId id) {
        return steps.of(id);
    }
}
