package cn.anxue.tipoff;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Why a tip-off cannot be taken, read or moved on as asked. */
public enum TipOffProblem implements ProblemKind {
    TIP_OFF_UNKNOWN(404, "查询码或密码不对，请核对后再试。", "Code or PIN is wrong; check them and try again."),
    TIP_OFF_WAIT(429, "试错次数过多，请在 {seconds} 秒后再试。", "Too many attempts; try again in {seconds} seconds."),
    TIP_OFF_TAKEN(409, "这份举报已经收到，不必重复提交。", "This report was received already; there is no need to send it again."),
    ABOUT_REQUIRED(400, "请写明是哪家机构，或它在哪里。", "Say which institution it is, or where it is."),
    WORDS_REQUIRED(400, "请写几句经过，或附上照片。", "Describe it in a few words, or attach a photo."),
    PLACE_REQUIRED(400, "请写明所在的县、市、区。", "Say in which county, city or district."),
    PLACE_UNCLEAR(400, "有多个同名地方，请选择：{places}。", "Several places have that name, choose one: {places}."),
    PHOTOS_TOO_MANY(400, "最多 {max} 张照片。", "At most {max} photos."),
    PHOTO_UNREADABLE(415, "无法读取这张照片，请换成 JPEG 或 PNG。", "The photo cannot be read; use JPEG or PNG."),
    TIP_OFF_STATE(409, "举报{from}，不能转为{to}，请刷新后再办。", "The tip-off is {from} and cannot become {to}; reload it first."),
    MAIN_UNFIT(
            422,
            "不能并入该举报：须是另一件在办的举报，且本身未被并案。",
            "It cannot be merged into that one, which must be another and not merged itself."),
    OFFICER_UNFIT(
            422,
            "没有可承办的经办人 {name}，请核对登录名和所在地区。",
            "No officer {name} can take it; check the sign-in name and the region."),
    ACTION_UNNAMED(400, "请写明后续处理的文书号或编号；无需处理的不填。", "Name the number of what followed; leave it out where nothing did."),
    REOPENED_ONCE(409, "重新办理只能申请一次，期限为 {until}。", "It can be reopened once, until {until}."),
    NO_CONTACT(404, "举报人没有留下联系方式。", "The reporter left no way to reach him."),
    NOT_A_SUPERVISOR(
            422, "登录名没有对应在任的社会监督员，请联系教育部门。", "This sign-in belongs to no supervisor in office; ask the bureau.");

    private final int status;
    private final Text text;

    TipOffProblem(int status, String zh, String en) {
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
