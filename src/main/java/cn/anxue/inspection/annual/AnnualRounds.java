package cn.anxue.inspection.annual;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AnnualRounds implements PanacheRepositoryBase<AnnualRound, AnnualRoundId> {}
