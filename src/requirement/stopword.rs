//! Words that carry no requirement, so that nobody is told they were not understood.

const ENGLISH: &str = " a an the and or but of to in on at by for from with without as is are was were be been being it its this that these \
those there here which what who whom whose when where why how can could should would will shall may might must do does did done doing \
has have had having i we you they he she them their our your my me us his her one two three some any all each every other another more \
most less least very also only not no nor so than then too into onto over under up down out off about after before between during \
company application team user users customer customers architect developer engineer solution solutions service services aws amazon \
need needs needed want wants use uses used using following meet requirements requirement way best choose select combination action actions \
take step steps below above above-mentioned if while via per such same new existing ";

const KOREAN: [&str; 60] = [
    "어떤",
    "무엇",
    "어떻게",
    "어느",
    "있",
    "없",
    "하려면",
    "하는",
    "하고",
    "합니다",
    "해야",
    "한다",
    "할",
    "위해",
    "위한",
    "경우",
    "때",
    "방법",
    "서비스",
    "솔루션",
    "회사",
    "애플리케이션",
    "어플리케이션",
    "사용",
    "필요",
    "싶",
    "좋",
    "것",
    "수",
    "및",
    "또는",
    "그리고",
    "다음",
    "중",
    "가장",
    "모든",
    "각",
    "이",
    "그",
    "저",
    "를",
    "을",
    "에",
    "의",
    "으로",
    "로",
    "는",
    "은",
    "가",
    "와",
    "과",
    "도",
    "만",
    "에서",
    "까지",
    "부터",
    "대한",
    "대해",
    "통해",
    "설계",
];

/// Whether a word carries no requirement.
#[must_use]
pub fn is_stopword(word: &str) -> bool {
    let lower = word.to_lowercase();
    if word.is_ascii() {
        return lower.len() < 2
            || lower.bytes().all(|b| b.is_ascii_digit())
            || ENGLISH.split(' ').any(|stop| stop == lower);
    }
    KOREAN.iter().any(|stop| word.strip_prefix(stop).is_some_and(|rest| rest.chars().count() <= 2))
}
