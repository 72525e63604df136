package cn.anxue.inspection.web;

import cn.anxue.document.DocumentId;
import cn.anxue.document.Documents;
import cn.anxue.identity.Caller;
import cn.anxue.inspection.annual.AnnualInspectionId;
import cn.anxue.inspection.annual.AnnualPublications;
import cn.anxue.inspection.annual.AnnualRoundService;
import cn.anxue.inspection.annual.AnnualService;
import cn.anxue.inspection.annual.BatchService;
import cn.anxue.inspection.annual.Outcome;
import cn.anxue.region.AuthorityId;
import cn.anxue.web.Fields;
import cn.anxue.web.SentFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Finds the act that a form of the annual inspection's pages stands for. */
@ApplicationScoped
class AnnualSteps {
    private final AnnualRoundService rounds;
    private final BatchService batches;
    private final AnnualPublications publications;
    private final AnnualService service;
    private final Documents documents;

    AnnualSteps(
            AnnualRoundService rounds,
            BatchService batches,
            AnnualPublications publications,
            AnnualService service,
            Documents documents) {
        this.rounds = rounds;
        this.batches = batches;
        this.publications = publications;
        this.service = service;
        this.documents = documents;
    }

    void takeYear(Caller caller, String act, int year, @Nullable String submitUntil, @Nullable UUID authority) {
        switch (act) {
            case "opening" ->
                rounds.open(
                        caller,
                        authority == null ? null : new AuthorityId(authority),
                        year,
                        Fields.day(submitUntil, "/submitUntil"));
            case "decisions" -> batches.putForward(caller, year);
            default -> publications.publishResults(caller, year);
        }
    }

    void take(Caller caller, AnnualInspectionId id, String act, @Nullable String result, @Nullable String reason) {
        String why = Fields.needed(reason, "/reason");
        switch (act) {
            case "return" -> service.giveBack(caller, id, why);
            case "assessment" -> service.assess(caller, id, Fields.chosen(Outcome.class, result, "/result"), why);
            default -> service.accept(caller, id, why);
        }
    }

    /** The report with its files: all or nothing. */
    @Transactional
    void submit(Caller caller, AnnualInspectionId id, @Nullable String report, List<FileUpload> files) {
        String text = Fields.needed(report, "/report");
        List<DocumentId> stored = new ArrayList<>();
        for (FileUpload file : files) {
            if (file.size() > 0) {
                stored.add(documents.store(caller, SentFile.bytes(file), file.fileName()));
            }
        }
        service.submit(caller, id, text, stored);
    }
}
