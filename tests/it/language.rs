//! Words are found whatever their form: inflected, with particles, decomposed, hyphenated, with or without a vendor.

use unicode_normalization::UnicodeNormalization;
use whichaws::matching::Matcher;

fn terms(text: &str) -> Vec<String> {
    let knowledge = whichaws::base::knowledge().expect("built in");
    let situation = Matcher::new(&knowledge).understand(text);
    situation.presence.terms().iter().map(|term| knowledge.term_id(*term).to_owned()).collect()
}

#[track_caller]
fn finds(term: &str, texts: &[&str]) {
    for text in texts {
        assert!(terms(text).iter().any(|found| found == term), "`{term}` in `{text}`: {:?}", terms(text));
    }
}

#[test]
fn names_with_and_without_vendor_and_as_acronyms() {
    finds(
        "elb.alb",
        &["ALB", "ALBs", "Application Load Balancer", "an application load balancer", "AWS Application Load Balancer"],
    );
    finds("s3", &["S3", "Amazon S3", "AWS S3", "Amazon Simple Storage Service", "S3를", "S3에서"]);
    finds("kms", &["KMS", "AWS KMS", "Key Management Service"]);
}

#[test]
fn inflections_and_hyphens() {
    finds("encryption", &["encrypt", "encrypts", "encrypted", "encrypting", "encryption"]);
    finds("multi-az", &["Multi-AZ", "multi AZ"]);
    finds("s3.presigned-url", &["presigned URL", "pre-signed URLs"]);
}

#[test]
fn korean_with_particles_spaces_and_decomposed() {
    let decomposed: String = "암호화".nfd().collect();
    finds("encryption", &["암호화", "암호화를", "암호화된", "암호화하려면", "데이터를 암호화해야 한다", &decomposed]);
    finds("queue", &["대기열", "대기열에서", "대기열로"]);
}

#[test]
fn negation_in_front_and_behind() {
    let knowledge = whichaws::base::knowledge().expect("built in");
    let mut matcher = Matcher::new(&knowledge);
    let term = knowledge.term("encryption").expect("a concept");
    for text in ["without encryption", "no encryption", "암호화 없이", "암호화하지 않고"] {
        assert!(!matcher.understand(text).presence.has(term), "{text}");
    }
    for text in ["with encryption", "암호화"] {
        assert!(matcher.understand(text).presence.has(term), "{text}");
    }
}

#[test]
fn spans_point_into_the_text_as_given() {
    let knowledge = whichaws::base::knowledge().expect("built in");
    let text: String = "윈도우 파일 서버, ＳＭＢ".nfd().collect();
    let situation = Matcher::new(&knowledge).understand(&text);
    assert!(!situation.reading.mentions.is_empty());
    for mention in &situation.reading.mentions {
        assert!(text.get(mention.span.range()).is_some_and(|words| !words.is_empty()), "{:?}", mention.span);
    }
}
