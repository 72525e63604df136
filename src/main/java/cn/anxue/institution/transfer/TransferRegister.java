package cn.anxue.institution.transfer;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads agreements; both sides see them, before and after. */
@ApplicationScoped
public class TransferRegister {
    private static final String OF_SIDE = """
            select t.* from institution_transfer t
            where (:all or exists (select from region_authority a join region_within w on w.region_code = a.region_code
                where a.id in (t.from_id, t.to_id) and w.ancestor_code = :reach))
            and (:state = '' or t.state = :state) and t.id < :after and (:one or t.id = :id)
            order by t.id desc limit :most
            """;
    private static final UUID LAST = new UUID(-1, -1);

    private final EntityManager entities;
    private final HandoverList list;

    TransferRegister(EntityManager entities, HandoverList list) {
        this.entities = entities;
        this.list = list;
    }

    /** With what is open about each institution, now or as it was on the day. */
    @Transactional
    public TransferView get(Caller caller, TransferId id) {
        TransferView found = select(caller, "", LAST, id.value(), 1).stream()
                .findFirst()
                .map(Transfer::view)
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        return found.state() == TransferState.PROPOSED || found.state() == TransferState.ACCEPTED
                ? withOpenFiles(found)
                : found;
    }

    /** Newest first, without the lists of what is open. */
    @Transactional
    public Page<TransferView> find(Caller caller, @Nullable TransferState state, @Nullable String cursor, int limit) {
        UUID after = Cursor.decodeNullable(cursor);
        List<TransferView> found =
                select(caller, state == null ? "" : state.name(), after == null ? LAST : after, null, limit + 1)
                        .stream()
                        .map(Transfer::view)
                        .toList();
        return Page.of(found, limit, view -> Cursor.encode(view.id().value()));
    }

    private TransferView withOpenFiles(TransferView view) {
        Map<UUID, List<FileLine>> files =
                list.of(view.lines().stream().map(TransferLine::institutionId).toList());
        List<TransferLine> lines = view.lines().stream()
                .map(line -> line.with(files.getOrDefault(line.institutionId(), List.of())))
                .toList();
        return new TransferView(
                view.id(),
                view.agreementNumber(),
                view.documentId(),
                view.from(),
                view.to(),
                view.takesEffectOn(),
                view.depositToo(),
                view.remark(),
                view.state(),
                view.proposedOn(),
                view.decidedOn(),
                view.endedOn(),
                view.endedBecause(),
                lines,
                view.version());
    }

    @SuppressWarnings("unchecked")
    private List<Transfer> select(Caller caller, String state, UUID after, @Nullable UUID id, int most) {
        String reach = caller.scope() instanceof Scope.Region region ? region.regionCode() : "";
        return entities.createNativeQuery(OF_SIDE, Transfer.class)
                .setParameter("all", caller.isSystem())
                .setParameter("reach", reach)
                .setParameter("state", state)
                .setParameter("after", after)
                .setParameter("one", id == null)
                .setParameter("id", id == null ? LAST : id)
                .setParameter("most", most)
                .getResultList();
    }
}
