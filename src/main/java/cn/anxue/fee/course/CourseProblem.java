package cn.anxue.fee.course;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a course is not changed. */
public enum CourseProblem implements ProblemKind {
    COURSE_STATE(409, "课程状态为 {state}，不能进行此操作。", "The course is {state}; this cannot be done any more.");

    private final int status;
    private final Text text;

    CourseProblem(int status, String zh, String en) {
        this.status = status;
        this.text = Text.of(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text text() {
        return text;
    }
}
