//! What may follow a Hangul phrase inside one word: particles (josa), the copula, and the verbs that make a noun
//! an act. A table does; a morphological analyser would bring a dictionary of many megabytes.

/// Syllables with which a noun becomes a verb; whatever follows them is its ending.
const VERBALISERS: [&str; 22] = [
    "하", "한", "할", "함", "합", "했", "해", "되", "된", "될", "됨", "됩", "됐", "돼", "시키", "시킬", "시킨", "시켜",
    "시킵", "당하", "받", "중",
];

/// Particles, the copula, suffixes and verb endings.
const ENDINGS: [&str; 117] = [
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "의",
    "에",
    "에서",
    "에게",
    "께",
    "로",
    "으로",
    "와",
    "과",
    "랑",
    "도",
    "만",
    "까지",
    "부터",
    "처럼",
    "같이",
    "보다",
    "마다",
    "조차",
    "밖에",
    "이나",
    "나",
    "이란",
    "란",
    "이라",
    "라",
    "이고",
    "고",
    "이며",
    "며",
    "이면",
    "면",
    "인",
    "일",
    "임",
    "입니다",
    "이다",
    "다",
    "이었",
    "였",
    "라도",
    "이라도",
    "라면",
    "든",
    "든지",
    "간",
    "별",
    "들",
    "용",
    "형",
    "식",
    "성",
    "적",
    "적인",
    "적으로",
    "급",
    "측",
    "내",
    "상",
    "시",
    "때",
    "후",
    "전",
    "당",
    "째",
    "게",
    "지",
    "기",
    "음",
    "은데",
    "는데",
    "도록",
    "려면",
    "려고",
    "으려면",
    "으려고",
    "어",
    "아",
    "여",
    "어서",
    "아서",
    "여서",
    "었",
    "았",
    "겠",
    "습니다",
    "ㅂ니다",
    "니다",
    "니까",
    "으니",
    "므로",
    "으므로",
    "거나",
    "던",
    "던지",
    "을까",
    "을지",
    "는지",
    "은지",
    "ㄴ지",
    "어야",
    "아야",
    "여야",
    "야",
    "자",
    "요",
    "씩",
    "뿐",
    "등",
    "대로",
    "만큼",
];

/// How many endings may follow each other.
const CHAIN: usize = 4;

/// Whether `rest` can follow a phrase within a word.
pub(super) fn is_tail(rest: &str) -> bool {
    VERBALISERS.iter().any(|verb| rest.starts_with(verb)) || is_chain(rest, CHAIN)
}

fn is_chain(rest: &str, left: usize) -> bool {
    rest.is_empty()
        || (left > 0
            && ENDINGS
                .iter()
                .filter_map(|ending| rest.strip_prefix(ending))
                .any(|rest| VERBALISERS.iter().any(|verb| rest.starts_with(verb)) || is_chain(rest, left - 1)))
}

#[cfg(test)]
mod tests {
    use super::is_tail;

    #[test]
    fn particles_and_verbs_follow_but_other_nouns_do_not() {
        for tail in ["를", "에서는", "하려면", "되었습니다", "으로부터", "입니다"] {
            assert!(is_tail(tail), "{tail}");
        }
        for tail in ["서버", "장치를", "균형"] {
            assert!(!is_tail(tail), "{tail}");
        }
    }
}
