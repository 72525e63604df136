package cn.anxue.institution.transfer;

import cn.anxue.document.DocumentId;
import cn.anxue.document.Documents;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Authorities;
import cn.anxue.region.AuthorityId;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps agreements, for both sides. */
@ApplicationScoped
class TransferBook {
    private final Transfers transfers;
    private final TransferTrail trail;
    private final Documents documents;
    private final Authorities authorities;
    private final Regions regions;

    TransferBook(
            Transfers transfers, TransferTrail trail, Documents documents, Authorities authorities, Regions regions) {
        this.transfers = transfers;
        this.trail = trail;
        this.documents = documents;
        this.authorities = authorities;
        this.regions = regions;
    }

    void enter(Caller caller, Transfer made) {
        UUID document = made.view().documentId();
        if (document != null) {
            documents.fileUnder(
                    caller,
                    new DocumentId(document),
                    authorities.get(made.from()).regionCode());
        }
        transfers.persistAndFlush(made);
        trail.record(caller, made, "proposed");
    }

    TransferView keep(Caller caller, Transfer changed, String act) {
        transfers.flush();
        trail.record(caller, changed, act);
        return changed.view();
    }

    /** @throws ProblemException {@code NOT_FOUND} for whoever belongs to neither side */
    Transfer locked(Caller caller, TransferId id) {
        Transfer found = transfers.locked(id);
        if (!caller.isSystem() && !isOf(caller, found.from()) && !isOf(caller, found.to())) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        return found;
    }

    private boolean isOf(Caller caller, AuthorityId side) {
        return caller.scope() instanceof Scope.Region region
                && regions.within(authorities.get(side).regionCode(), region.regionCode());
    }
}
