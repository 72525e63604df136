package cn.anxue.document;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Stores files and gives them to those who may read them. */
@ApplicationScoped
public class Documents {
    private final DocumentRecords records;
    private final Contents contents;
    private final AuditTrail audit;
    private final Regions regions;
    private final Today today;

    Documents(DocumentRecords records, Contents contents, AuditTrail audit, Regions regions, Today today) {
        this.records = records;
        this.contents = contents;
        this.audit = audit;
        this.regions = regions;
        this.today = today;
    }

    /** @throws ProblemException where it is no PDF, PNG or JPEG of acceptable size, whatever its name says */
    @Transactional
    public DocumentId store(Caller caller, byte[] bytes, String fileName) {
        Content content = Content.of(bytes);
        contents.keep(content);
        DocumentId id = DocumentId.next();
        records.persistAndFlush(new Document(id, content, fileName, caller, today.now()));
        audit.record(caller, "document.stored", "document", id.value());
        return id;
    }

    /**
     * Files a document under the region of what it is attached to. Only who may read a document may attach it.
     *
     * @throws ProblemException {@code NOT_FOUND}
     */
    @Transactional
    public void fileUnder(Caller caller, DocumentId id, String regionCode) {
        visible(caller, id).fileUnder(regionCode);
        audit.record(caller, "document.filed", "document", id.value(), "regionCode");
    }

    /** @throws ProblemException {@code NOT_FOUND} also where the caller may not read it */
    @Transactional
    public StoredDocument get(Caller caller, DocumentId id) {
        Document document = visible(caller, id);
        return document.with(contents.get(document.sha256()));
    }

    private Document visible(Caller caller, DocumentId id) {
        return records.findByIdOptional(id)
                .filter(document -> mayRead(caller, document))
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    private boolean mayRead(Caller caller, Document document) {
        if (caller.isSystem() || document.wasStoredBy(caller.id())) {
            return true;
        }
        if (caller.scope() instanceof Scope.Institution institution) {
            return document.isOf(institution.institutionId());
        }
        return caller.scope() instanceof Scope.Region region
                && document.regionCode()
                        .filter(code -> regions.within(code, region.regionCode()))
                        .isPresent();
    }
}
