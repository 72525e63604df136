package cn.anxue.institution;

import cn.anxue.approval.ApprovalId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The moves that wait or waited for a second person, as stored. */
@ApplicationScoped
class ProposedMoves implements PanacheRepositoryBase<ProposedMove, ApprovalId> {}
