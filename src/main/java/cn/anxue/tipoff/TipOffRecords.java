package cn.anxue.tipoff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All tip-offs. */
@ApplicationScoped
class TipOffRecords implements PanacheRepositoryBase<TipOff, TipOffId> {}
