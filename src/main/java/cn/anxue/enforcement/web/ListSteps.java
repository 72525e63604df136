package cn.anxue.enforcement.web;

import cn.anxue.enforcement.list.ListEntryId;
import cn.anxue.enforcement.list.ListHearings;
import cn.anxue.enforcement.list.ListKind;
import cn.anxue.enforcement.list.ListObservations;
import cn.anxue.enforcement.list.ListPublications;
import cn.anxue.enforcement.list.ListService;
import cn.anxue.identity.Caller;
import cn.anxue.web.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Finds the act that a form of an entry's page stands for. */
@ApplicationScoped
class ListSteps {
    private final ListHearings hearings;
    private final ListPublications publications;
    private final ListObservations observations;
    private final ListService service;

    ListSteps(
            ListHearings hearings, ListPublications publications, ListObservations observations, ListService service) {
        this.hearings = hearings;
        this.publications = publications;
        this.observations = observations;
        this.service = service;
    }

    /** What was typed into the form. */
    record Said(
            @Nullable String outcome,
            @Nullable String heardOn,
            @Nullable String reason) {
        String why() {
            return Fields.needed(reason, "/reason", ListForm.TEXT_MAX);
        }
    }

    void take(Caller caller, ListKind list, ListEntryId id, String act, Said typed) {
        switch (act) {
            case "hearing" ->
                hearings.heard(caller, id, ListForm.heard(typed.outcome(), typed.heardOn(), typed.reason()));
            case "withdrawal" -> hearings.drop(caller, id);
            case "publication" -> publications.publish(caller, list, id);
            case "publication-withdrawal" -> publications.unpublish(caller, list, id, typed.why());
            case "credit-sharing" -> publications.share(caller, list, id, typed.why());
            case "observation" -> observations.observe(caller, id, typed.why());
            case "return" -> service.proposeReturn(caller, id, typed.why());
            default -> service.proposeRemoval(caller, list, id, typed.why());
        }
    }
}
