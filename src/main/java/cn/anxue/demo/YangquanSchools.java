package cn.anxue.demo;

import cn.anxue.identity.Caller;
import cn.anxue.institution.Uscc;
import cn.anxue.school.SchoolDraft;
import cn.anxue.school.SchoolFilter;
import cn.anxue.school.SchoolRegister;
import cn.anxue.school.SchoolService;
import cn.anxue.school.Stage;
import cn.anxue.school.survey.AnswerDraft;
import cn.anxue.school.survey.Question;
import cn.anxue.school.survey.QuestionKind;
import cn.anxue.school.survey.Survey;
import cn.anxue.school.survey.SurveyDraft;
import cn.anxue.school.survey.Surveys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What schools of 阳泉市城区 answered on the after-school service: the reply of 2023-07-28 says that 94 of a hundred families or
 * more are content. How many schools were asked it does not say.
 */
@ApplicationScoped
class YangquanSchools implements Chapter {
    private static final int SCHOOLS = 12;
    private static final int CONTENT_PERCENT = 94;
    private static final LocalDate OPENED_ON = LocalDate.of(2021, 9, 1);
    private static final LocalDate REGISTERED_ON = LocalDate.of(2023, 6, 30);
    private static final LocalDate ASKED_ON = LocalDate.of(2023, 7, 1);
    private static final LocalDate ANSWERED_ON = LocalDate.of(2023, 7, 14);

    private final SchoolService schools;
    private final SchoolRegister register;
    private final Surveys surveys;
    private final Cast cast;

    YangquanSchools(SchoolService schools, SchoolRegister register, Surveys surveys, Cast cast) {
        this.schools = schools;
        this.register = register;
        this.surveys = surveys;
        this.cast = cast;
    }

    @Override
    public List<Step> steps() {
        return List.of(
                new Step("yangquan.schools", REGISTERED_ON, this::register),
                new Step("yangquan.satisfaction", ANSWERED_ON, this::survey));
    }

    private void register() {
        schools.registerAll(
                officer(),
                IntStream.rangeClosed(1, SCHOOLS)
                        .mapToObj(YangquanSchools::school)
                        .toList());
    }

    private static SchoolDraft school(int n) {
        boolean junior = n > SCHOOLS / 2;
        return new SchoolDraft(
                "阳泉示例第%02d%s".formatted(n, junior ? "初级中学" : "小学"),
                Uscc.withCheckDigit("12" + YangquanPlan.REGION + "MBX" + "%06d".formatted(n))
                        .value(),
                YangquanPlan.REGION,
                junior ? Stage.JUNIOR : Stage.PRIMARY,
                OPENED_ON);
    }

    private void survey() {
        Survey survey = surveys.open(
                officer(),
                new SurveyDraft(
                        YangquanPlan.REGION,
                        "2023年7月上半月“双减”监测",
                        ASKED_ON,
                        ANSWERED_ON,
                        List.of(
                                new Question("是否公示作业", QuestionKind.YES_NO),
                                new Question("课后服务开展情况", QuestionKind.LEVEL),
                                new Question("家长满意度（百分数）", QuestionKind.NUMBER))));
        List<AnswerDraft> answers = new ArrayList<>();
        register.find(officer(), new SchoolFilter(null, null, null, true), null, SCHOOLS)
                .items()
                .forEach(school -> answers.add(new AnswerDraft(
                        school.id(), List.of(1, 3 + answers.size() % 2, CONTENT_PERCENT + answers.size() % 4))));
        surveys.answerAll(officer(), survey.id(), answers);
    }

    private Caller officer() {
        return cast.named("officer");
    }
}
