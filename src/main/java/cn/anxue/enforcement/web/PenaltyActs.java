package cn.anxue.enforcement.web;

import cn.anxue.enforcement.penalty.Circumstance;
import cn.anxue.enforcement.penalty.DecisionDraft;
import cn.anxue.enforcement.penalty.NoPenaltyGround;
import cn.anxue.enforcement.penalty.Officer;
import cn.anxue.enforcement.penalty.Outcome;
import cn.anxue.enforcement.penalty.PaperKind;
import cn.anxue.enforcement.penalty.Pause;
import cn.anxue.enforcement.penalty.Payment;
import cn.anxue.enforcement.penalty.PenaltyBasis;
import cn.anxue.enforcement.penalty.PenaltyExecution;
import cn.anxue.enforcement.penalty.PenaltyHearings;
import cn.anxue.enforcement.penalty.PenaltyId;
import cn.anxue.enforcement.penalty.PenaltyInvestigation;
import cn.anxue.enforcement.penalty.PenaltyProposals;
import cn.anxue.enforcement.penalty.Preserved;
import cn.anxue.enforcement.penalty.Sanction;
import cn.anxue.enforcement.penalty.SanctionKind;
import cn.anxue.enforcement.penalty.Service;
import cn.anxue.enforcement.penalty.ServiceMethod;
import cn.anxue.enforcement.penalty.Severity;
import cn.anxue.enforcement.penalty.Terms;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Does what a form of the page of a case asks for. */
@ApplicationScoped
class PenaltyActs {
    private static final int WORDS_MAX = 5000;
    private static final int TITLE_MAX = 200;

    private final PenaltyInvestigation investigation;
    private final PenaltyHearings hearings;
    private final PenaltyProposals proposals;
    private final PenaltyExecution execution;

    PenaltyActs(
            PenaltyInvestigation investigation,
            PenaltyHearings hearings,
            PenaltyProposals proposals,
            PenaltyExecution execution) {
        this.investigation = investigation;
        this.hearings = hearings;
        this.proposals = proposals;
        this.execution = execution;
    }

    /** @throws ProblemException {@code NOT_FOUND} for an act there is not */
    void act(Caller caller, PenaltyId id, String act, PenaltyForm form) {
        long version = form.version();
        switch (act) {
            case "papers" -> investigation.addPaper(caller, id, version, paper(form));
            case "preserved-evidence" ->
                investigation.preserve(caller, id, version, form.required("what", WORDS_MAX), form.day("on"));
            case "preserved-decision" ->
                investigation.decideOn(
                        caller,
                        id,
                        version,
                        form.number("n"),
                        form.choice("outcome", Preserved.Outcome.class),
                        form.day("on"));
            case "investigation" -> investigation.conclude(caller, id, version, report(form));
            case "pre-notice" -> hearings.announce(caller, id, version, terms(form));
            case "recall" -> hearings.recall(caller, id, version);
            case "statements" -> hearings.hear(caller, id, version, paper(form));
            case "hearing" ->
                hearings.call(
                        caller,
                        id,
                        version,
                        new PenaltyHearings.Call(
                                form.day("on"), form.required("place", TITLE_MAX), form.required("chair", TITLE_MAX)));
            case "hearing-record" -> hearings.recordHearing(caller, id, version, form.required("text"));
            default -> after(caller, id, act, form);
        }
    }

    private void after(Caller caller, PenaltyId id, String act, PenaltyForm form) {
        long version = form.version();
        switch (act) {
            case "decision" -> proposals.decide(caller, id, version, decision(form));
            case "lifting" -> proposals.lift(caller, id, version, form.required("text", WORDS_MAX));
            case "withdrawal" -> proposals.withdraw(caller, id, version, form.required("text", WORDS_MAX));
            case "services" ->
                execution.serve(
                        caller,
                        id,
                        version,
                        form.choice("letter", PenaltyExecution.Letter.class),
                        new Service(
                                form.day("on"),
                                form.choice("method", ServiceMethod.class),
                                form.required("proof", TITLE_MAX)));
            case "payments" ->
                execution.pay(
                        caller,
                        id,
                        version,
                        new PenaltyExecution.Receipt(
                                form.choice("purpose", Payment.Purpose.class),
                                form.day("paidOn"),
                                form.yuan("amount"),
                                form.required("receipt", TITLE_MAX)));
            case "pauses" -> execution.pause(caller, id, version, pause(form));
            case "moves" ->
                execution.move(
                        caller,
                        id,
                        version,
                        form.choice("move", PenaltyExecution.Move.class),
                        form.day("on"),
                        form.required("note", WORDS_MAX));
            case "publication" -> execution.publish(caller, id, version, form.required("text", WORDS_MAX));
            case "take-down" -> execution.takeDown(caller, id, version, form.required("text", WORDS_MAX));
            default -> throw new ProblemException(RequestProblem.NOT_FOUND);
        }
    }

    private static PenaltyInvestigation.PaperDraft paper(PenaltyForm form) {
        return new PenaltyInvestigation.PaperDraft(
                form.choice("kind", PaperKind.class),
                form.required("title", TITLE_MAX),
                form.day("madeOn"),
                form.optional("content", WORDS_MAX),
                form.idIfAny("documentId"));
    }

    /** Officers as typed: one a line, the name, a blank, the number of the certificate. */
    private static PenaltyInvestigation.Report report(PenaltyForm form) {
        List<Officer> officers = form.required("officers")
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split("[\\s,，、]+", 2))
                .map(parts -> new Officer(parts[0], parts.length < 2 ? "" : parts[1]))
                .filter(officer -> !officer.certificate().isEmpty())
                .toList();
        return new PenaltyInvestigation.Report(
                officers,
                form.required("findings"),
                form.yuan("collected"),
                form.yuan("refunded"),
                form.dayIfAny("refundsEndedOn"));
    }

    private static Terms terms(PenaltyForm form) {
        List<Sanction> sanctions = form.choices("sanctions", SanctionKind.class).stream()
                .map(kind -> sanction(kind, form))
                .toList();
        return new Terms(
                form.choice("basis", PenaltyBasis.class),
                form.required("article", WORDS_MAX),
                form.choice("severity", Severity.class),
                form.choices("circumstances", Circumstance.class),
                form.required("facts"),
                form.required("reasons", WORDS_MAX),
                sanctions,
                form.required("correction", WORDS_MAX),
                form.dayIfAny("correctBy"));
    }

    private static Sanction sanction(SanctionKind kind, PenaltyForm form) {
        if (kind.isMoney()) {
            String field = kind == SanctionKind.FINE ? "fine" : "confiscation";
            return new Sanction(kind, form.yuan(field).minor(), null);
        }
        return new Sanction(kind, 0, kind.hardship().isPresent() ? form.optional("detail", TITLE_MAX) : null);
    }

    private static DecisionDraft decision(PenaltyForm form) {
        Outcome outcome = form.choice("outcome", Outcome.class);
        return switch (outcome) {
            case PENALTY -> new DecisionDraft(outcome, null, form.required("reasons", WORDS_MAX), terms(form));
            case NO_PENALTY ->
                new DecisionDraft(
                        outcome,
                        form.choice("ground", NoPenaltyGround.class),
                        form.required("reasons", WORDS_MAX),
                        null);
            case TRANSFER_TO_POLICE -> new DecisionDraft(outcome, null, form.required("reasons", WORDS_MAX), null);
        };
    }

    private static Pause pause(PenaltyForm form) {
        return new Pause(
                form.choice("pause", Pause.Kind.class),
                form.day("fromOn"),
                form.dayIfAny("untilOn"),
                form.required("document", TITLE_MAX));
    }
}
