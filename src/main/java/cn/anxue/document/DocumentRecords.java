package cn.anxue.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All documents without their bytes. */
@ApplicationScoped
class DocumentRecords implements PanacheRepositoryBase<Document, DocumentId> {}
