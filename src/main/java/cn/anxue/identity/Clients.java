package cn.anxue.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All clients. */
@ApplicationScoped
class Clients implements PanacheRepositoryBase<Client, ActorId> {}
