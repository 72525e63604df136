package cn.anxue.identity;

import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.Text;

/** What can go wrong with actors and clients. */
public enum IdentityProblem implements ProblemKind {
    CLIENT_NAME_TAKEN(409, "名称 {name} 已被使用，请另取一个。", "The name {name} is taken; choose another."),
    CLIENT_BINDING(400, "bankCode 与 institutionId 须填且只填一项。", "Give either bankCode or institutionId, and not both."),
    CLIENT_REVOKED(409, "此客户端已停用，请另行登记。", "This client is revoked; register another."),
    ACTOR_NAME_TAKEN(409, "登录名 {name} 已被使用，请另取一个。", "The name {name} is taken; choose another."),
    ACTOR_DISABLED(409, "该操作人已停用；需要时请重新邀请。", "This actor is disabled; invite the person anew if need be."),
    NAME_FORM(
            400,
            "登录名用小写字母、数字、点、横线或下划线，2 至 63 个字符，以字母或数字开头。",
            "A name has 2 to 63 small letters, digits, dots, hyphens or underscores and begins with a letter or digit."),
    ROLES_DO_NOT_FIT(
            400,
            "这些角色与所填范围不相配，或不能由同一人担任。",
            "These roles do not fit the scope given, or must not be held by one person."),
    OWN_RIGHTS(409, "不能更改自己的权限，请由另一位管理员办理。", "Nobody changes his own rights; ask another administrator."),
    INVITATION_OVER(
            410,
            "邀请码无效、已过期或已使用，请向管理员索取新的邀请。",
            "The invitation is unknown, expired or used; ask the administrator for a new one."),
    TOO_MANY_ATTEMPTS(429, "尝试次数过多，请在 {minutes} 分钟后再试。", "Too many attempts; try again in {minutes} minutes."),
    SIGN_IN_REFUSED(400, "登录名与密码不符。", "Name and password do not match."),
    PASSWORD_WRONG(400, "当前密码不正确。", "The present password is not right."),
    CODE_WRONG(400, "验证码不正确或已使用，请等待下一个。", "The code is not right or was used; wait for the next one."),
    PASSWORD_SHORT(400, "密码至少 {min} 个字符。", "A password has at least {min} characters."),
    PASSWORD_LONG(400, "密码最多 {max} 个字符。", "A password has at most {max} characters."),
    PASSWORD_COMMON(400, "此密码太常见，容易被猜到，请另选一个。", "This password is among the first that are tried; choose another."),
    PASSWORD_HOLDS_NAME(400, "密码中不能含有登录名。", "A password must not hold the name."),
    PASSWORDS_DIFFER(400, "两次输入的密码不一致。", "The two passwords differ.");

    private final int status;
    private final Text text;

    IdentityProblem(int status, String zh, String en) {
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
