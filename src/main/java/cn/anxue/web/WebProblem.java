package cn.anxue.web;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** Problems met before a room is reached. */
enum WebProblem implements ProblemKind {
    BAD_REQUEST(400, "请求格式有误，请检查参数和正文。", "The request is not well-formed; check its parameters and body."),
    FIELD_TOO_LARGE(
            413, "表单中有一项文字过长，每项最多 {max}，请缩短后重新提交。", "A field of the form is too long, at most {max} each; shorten it."),
    TOO_MANY_FIELDS(413, "表单的栏目过多，请分几次提交。", "The form has too many fields; send it in parts."),
    HOST_REQUIRED(400, "请求须带且只带一个 Host。", "A request names its host once, in the Host header."),
    CROSS_SITE(
            403, "不接受来自其他网站的操作，请在本站页面上办理。", "Acts started from another site are refused; use the pages of this one."),
    FORM_SENT_BEFORE(
            409,
            "这张表单已提交过一次；如确需再提交，请核对后再点一次。",
            "This form was sent before; if you mean it once more, check it and send it again."),
    TOO_MANY_REQUESTS(429, "请求过于频繁，请在 {seconds} 秒后重试。", "Too many requests; try again in {seconds} seconds."),
    TOO_MANY_UPLOADS(
            429,
            "您同时上传的内容过多，最多 {max} 份；请等其中一份传完，或在 {seconds} 秒后重试。",
            "Too much is being uploaded by you at once, at most {max} bodies; let one end, or try again in {seconds} seconds."),
    TOO_MANY_UPLOADS_NOW(
            503,
            "现在上传的人太多，最多同时 {max} 份，请在 {seconds} 秒后重试。",
            "Too much is being uploaded at once, at most {max} bodies; try again in {seconds} seconds."),
    BODY_TOO_SLOW(
            408,
            "上传得太慢，已中断；请检查网络后重新提交。",
            "The body came too slowly and was given up; check the network and send it again.");

    private final int status;
    private final Text text;

    WebProblem(int status, String zh, String en) {
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
