package cn.anxue.school.survey;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Regions;
import cn.anxue.school.SchoolId;
import cn.anxue.school.SchoolRegister;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Opens questionnaires, takes the answers of schools in lists, and sums them up. */
@ApplicationScoped
@Transactional
public class Surveys {
    private static final int SHOWN_MAX = 100;

    private final SurveyStore store;
    private final SchoolRegister schools;
    private final Regions regions;
    private final AuditTrail audit;
    private final Today today;

    Surveys(SurveyStore store, SchoolRegister schools, Regions regions, AuditTrail audit, Today today) {
        this.store = store;
        this.schools = schools;
        this.regions = regions;
        this.audit = audit;
        this.today = today;
    }

    public Survey open(Caller caller, SurveyDraft draft) {
        schools.requireOfficeAt(caller, List.of(draft.regionCode()));
        SurveyRules.check(draft).throwIfAny();
        Survey survey = new Survey(Uuid7.next(), draft);
        store.insert(survey, caller.id(), today.now());
        audit.recordAll(List.of(new AuditTrail.Row(
                caller, "school.survey-opened", "school_survey", survey.id(), List.of(), draft.regionCode())));
        return survey;
    }

    /** Those that concern the caller's region, the latest first. */
    public List<Survey> seen(Caller caller) {
        return store.seen(reach(caller), SHOWN_MAX);
    }

    /** @throws ProblemException {@code NOT_FOUND}, also where it concerns another region */
    public Survey get(Caller caller, UUID id) {
        String own = reach(caller);
        return store.find(id).stream()
                .filter(survey -> regions.within(survey.asked().regionCode(), own)
                        || regions.within(own, survey.asked().regionCode()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    /**
     * Enters all or none; what is answered again as it stands changes nothing.
     *
     * @return how many were new or corrected
     */
    public int answerAll(Caller caller, UUID id, List<AnswerDraft> answers) {
        Survey survey = get(caller, id);
        schools.requireOffice(caller, answers.stream().map(AnswerDraft::school).toList());
        if (today.date().isBefore(survey.asked().fromOn())) {
            throw new ProblemException(
                    SurveyProblem.SURVEY_NOT_BEGUN,
                    Map.of("from", survey.asked().fromOn()));
        }
        SurveyRules.check(answers, survey.asked().questions()).throwIfAny();
        Set<SchoolId> asked = store.answers(survey, survey.asked().regionCode()).stream()
                .map(Answered::school)
                .collect(Collectors.toSet());
        for (int i = 0; i < answers.size(); i++) {
            if (!asked.contains(answers.get(i).school())) {
                throw new ProblemException(SurveyProblem.SURVEY_ELSEWHERE, "/" + i + "/school", Map.of());
            }
        }
        List<SchoolId> changed = store.answer(id, answers, caller.id(), today.now());
        audit.recordAll(changed.stream()
                .map(school -> new AuditTrail.Row(
                        caller, "school.survey-answered", "school", school.value(), List.of("answers")))
                .toList());
        return changed.size();
    }

    /** The schools that are asked, as far as the caller sees them. */
    public List<Answered> schools(Caller caller, UUID id) {
        return store.answers(get(caller, id), reach(caller));
    }

    /** Of the schools that the caller sees. */
    public SurveySummary summary(Caller caller, UUID id) {
        Survey survey = get(caller, id);
        String name = regions.get(survey.asked().regionCode()).name();
        return SurveySummary.of(survey, name, store.answers(survey, reach(caller)));
    }

    private static String reach(Caller caller) {
        if (caller.scope() instanceof Scope.Region own) {
            return own.regionCode();
        }
        throw new ProblemException(RequestProblem.NOT_FOUND);
    }
}
