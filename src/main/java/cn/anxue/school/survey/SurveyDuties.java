package cn.anxue.school.survey;

import cn.anxue.duty.Duties;
import cn.anxue.duty.Duty;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** A questionnaire is open and schools of the place have not answered. */
@ApplicationScoped
class SurveyDuties implements Duties {
    private static final Text ANSWER = Text.of("填报学校监测问卷", "Answer the questionnaire for schools");
    private static final int LOOKED_AT_MAX = 20;

    private final SurveyStore store;

    SurveyDuties(SurveyStore store) {
        this.store = store;
    }

    @Override
    public List<Duty> open(Caller caller, LocalDate today) {
        if (!(caller.scope() instanceof Scope.Region own) || !caller.has(Role.OFFICER)) {
            return List.of();
        }
        return store.seen(own.regionCode(), LOOKED_AT_MAX).stream()
                .filter(survey -> !today.isBefore(survey.asked().fromOn()))
                .filter(survey ->
                        store.answers(survey, own.regionCode()).stream().anyMatch(school -> school.values() == null))
                .map(survey -> new Duty(
                        "school.survey",
                        survey.id(),
                        ANSWER,
                        survey.asked().title(),
                        null,
                        survey.asked().dueOn(),
                        "/console/surveys/" + survey.id()))
                .toList();
    }
}
