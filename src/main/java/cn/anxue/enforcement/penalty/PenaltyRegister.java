package cn.anxue.enforcement.penalty;

import cn.anxue.enforcement.Selection;
import cn.anxue.identity.Caller;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads cases within a caller's scope: also those his authority filed before a handover. */
@ApplicationScoped
public class PenaltyRegister {
    private static final String TABLE = "enforcement_penalty";

    private final EntityManager entities;
    private final PenaltyDesk desk;

    PenaltyRegister(EntityManager entities, PenaltyDesk desk) {
        this.entities = entities;
        this.desk = desk;
    }

    /** What is asked for; absent conditions hold for all. */
    public record Search(
            @Nullable String region,
            @Nullable PenaltyState state,
            @Nullable CauseKind cause,
            @Nullable UUID institution) {}

    /** @throws ProblemException {@code NOT_FOUND} also outside the caller's scope */
    @Transactional
    public PenaltyFile get(Caller caller, PenaltyId id) {
        return Selection.from(TABLE, caller)
                .where("d.id = :id", "id", id.value())
                .list(entities, PenaltyCase.class, 1)
                .stream()
                .findFirst()
                .map(desk::read)
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    /** Newest first. */
    @Transactional
    public Page<PenaltyFile> find(Caller caller, Search search, @Nullable String cursor, int limit) {
        List<PenaltyCase> found = Selection.from(TABLE, caller)
                .inRegion(search.region())
                .where("d.state = :state", "state", nameOf(search.state()))
                .where("d.cause_kind = :cause", "cause", nameOf(search.cause()))
                .where("d.subject_id = :institution", "institution", search.institution())
                .after(Cursor.decodeNullable(cursor))
                .list(entities, PenaltyCase.class, limit + 1);
        return Page.of(
                found.stream().map(desk::read).toList(),
                limit,
                file -> Cursor.encode(file.view().id().value()));
    }

    /** One that was published, for everybody; empty where nothing was. */
    @Transactional
    public Optional<PenaltyFile> published(PenaltyId id) {
        return Optional.ofNullable(entities.find(PenaltyCase.class, id))
                .filter(file -> file.publication != null)
                .map(desk::read);
    }

    private static @Nullable String nameOf(@Nullable Enum<?> choice) {
        return choice == null ? null : choice.name();
    }
}
